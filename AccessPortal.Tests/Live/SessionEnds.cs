using AccessPortal.Data;
using AccessPortal.Data.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AccessPortal.Tests.Live;

/// <summary>Brings sessions to their ends, each cause as it comes about in the office.</summary>
internal static class SessionEnds
{
    /// <summary>Lets the cause happen to the sessions of a demo account.</summary>
    public static async Task Befall(this SessionEnd cause, string account, IServiceProvider services, FakeTimeProvider time, Func<Task> signOut, Func<Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        switch (cause)
        {
            case SessionEnd.SignedOut:
                await signOut();
                break;
            case SessionEnd.Left:
                var now = time.GetUtcNow();
                await scope.ServiceProvider.GetRequiredService<PortalDb>().People.Where(p => p.Id == DemoOffice.PersonId(account))
                    .ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftAt, now));
                break;
            case SessionEnd.ProofChanged:
                var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
                await users.UpdateSecurityStampAsync((await users.FindByNameAsync(account))!);
                break;
            case SessionEnd.Expired:
                for (var at = TimeSpan.Zero; at < Session.Longest; at += TimeSpan.FromMinutes(20))
                {
                    time.Advance(TimeSpan.FromMinutes(20));
                    await act();
                }
                break;
            case SessionEnd.Idle:
                time.Advance(Session.IdleAfter);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cause));
        }
    }
}
