using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;

namespace AccessPortal.Tests.Requests;

/// <summary>P1-8: the account's first way in is the panel's activation link or an initial password.</summary>
public sealed class FirstWayInTests : IAsyncLifetime
{
    private const string Link = "https://panel.arunikarayakab.go.id:2083/aktivasi/8f2c";
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_panels_own_activation_link_is_what_the_applicant_opens()
    {
        var waiting = await _office.At(Granting.CreateAccount);
        var made = await _office.Done("teknis", Acts.CreateAccount(waiting) with { SecretKind = SecretKind.ActivationLink, Secret = new(Link) });
        await _office.Next(made);

        var revealed = await _office.Done("pemohon", Acts.Reveal(made));

        Assert.Equal((SecretKind.ActivationLink, Link), (revealed.Kind, revealed.Secret.Reveal()));
    }

    [Theory]
    [InlineData("http://panel.arunikarayakab.go.id/aktivasi")]
    [InlineData("bukan tautan sama sekali")]
    public async Task What_is_no_link_over_https_is_not_taken_for_one(string typed)
    {
        var waiting = await _office.At(Granting.CreateAccount);
        Assert.Equal("LinkWrong", await Fault(Acts.CreateAccount(waiting) with { SecretKind = SecretKind.ActivationLink, Secret = new(typed) }));

        var ready = await _office.At(Granting.Record);
        Assert.Equal("LinkWrong", await Fault(new ReissueSecret.Command(ready.CaseId, ready.Version, SecretKind.ActivationLink, new(typed))));
    }

    private async Task<string> Fault<T>(AccessPortal.UseCases.ICommand<T> command) => Assert.Single((await _office.Refused("teknis", command)).Fields).Code;
}
