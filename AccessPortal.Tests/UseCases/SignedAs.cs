using AccessPortal.Data.Demo;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.UseCases;

/// <summary>Serves a desk as a demo account; a name that nobody has is a stranger's.</summary>
internal sealed record SignedAs(string Account) : ICallerIdentity
{
    public Task<Guid?> PersonId() => Task.FromResult<Guid?>(DemoOffice.PersonId(Account));
}
