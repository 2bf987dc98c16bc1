using System.Net;
using AccessPortal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AccessPortal.Tests.SignIn;

/// <summary>Who guesses passwords on the sign-in page; how many were looked at is counted where they are.</summary>
public sealed class GuessingTests : IDisposable
{
    private const string Wrong = "Bukan-Sandinya-1";
    private readonly PortalInDevelopment _portal = new();
    private readonly Judgements _judged = new();
    private readonly WebApplicationFactory<Program> _counted;

    public GuessingTests() => _counted = _portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddScoped<IPasswordHasher<PortalUser>>(_ => _judged)));

    [Fact]
    public Task Of_a_hundred_passwords_at_once_five_are_judged() => FiveAreJudged("kadis");

    [Fact]
    [Trait("Category", "Long")]
    public Task Of_a_hundred_passwords_for_a_name_that_nobody_has_five_are_judged() => FiveAreJudged("tidak.ada");

    private async Task FiveAreJudged(string name)
    {
        using var stranger = Browser();
        // The form's own cookie is there before the hundred are.
        await stranger.GetStringAsync("/masuk");

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => stranger.Enter(name, Wrong)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(5, _judged.Count);
        // The right one comes too early as well, by whatever spelling of the name.
        Assert.Null((await stranger.Enter(name.ToUpperInvariant())).Headers.Location);
        Assert.Equal(5, _judged.Count);
    }

    [Trait("Category", "Long")]
    [Fact]
    public async Task Whoever_signed_in_on_a_device_before_gets_in_there_while_a_stranger_hammers()
    {
        using var own = Browser();
        using var stranger = Browser();
        await own.Enter("kasi.layanan");
        for (var i = 0; i < 7; i++) await stranger.Enter("kasi.layanan", Wrong);

        Assert.Null((await stranger.Enter("kasi.layanan")).Headers.Location);
        Assert.NotNull((await own.Enter("kasi.layanan")).Headers.Location);
    }

    [Trait("Category", "Long")]
    [Fact]
    public async Task A_known_device_has_five_of_its_own_and_is_known_for_nobody_else()
    {
        using var own = Browser();
        await own.Enter("auditor");
        for (var i = 0; i < 10; i++) await own.Enter("auditor", Wrong);
        Assert.Equal(6, _judged.Count);
        Assert.Null((await own.Enter("auditor")).Headers.Location);

        using var stranger = Browser();
        for (var i = 0; i < 3; i++) await stranger.Enter("sekretaris", Wrong);
        for (var i = 0; i < 3; i++) await own.Enter("sekretaris", Wrong);

        Assert.Equal(11, _judged.Count);
    }

    [Fact]
    public void Each_that_is_wrong_after_the_fifth_waits_longer_and_a_quiet_day_is_forgotten()
    {
        var tries = new PasswordTries { Key = "" };
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => tries.Take(time.GetUtcNow())));

        List<double> waits = [];
        for (var i = 0; i < 9; i++)
        {
            var minutes = 0;
            for (; !tries.Take(time.GetUtcNow()); minutes += 5) time.Advance(TimeSpan.FromMinutes(5));
            waits.Add(minutes);
        }
        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1440, 1440], waits);

        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => tries.Take(time.GetUtcNow())));
    }

    public void Dispose()
    {
        _counted.Dispose();
        _portal.Dispose();
    }

    private HttpClient Browser() => _counted.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private sealed class Judgements : PasswordHasher<PortalUser>
    {
        private int _count;

        public int Count => _count;

        public override PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _count);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
