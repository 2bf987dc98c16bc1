using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace AccessPortal.UseCases;

/// <summary>
/// The person of the circuit or static page, or of the request for plain endpoints. The circuit's state is asked first: the request
/// that opened a circuit is long over.
/// </summary>
internal sealed class SignedInIdentity(AuthenticationStateProvider state, IHttpContextAccessor http) : ICallerIdentity
{
    // Without a session nothing could end what the sign-in allows: such a one counts for nothing.
    public async Task<Guid?> PersonId() =>
        await Session() is not null && Guid.TryParse((await User())?.FindFirst(PortalClaims.Person)?.Value, out var person) ? person : null;

    public async Task<string?> Session() => (await User())?.FindFirst(PortalClaims.Session)?.Value;

    private async Task<ClaimsPrincipal?> User() => await FromCircuit() ?? http.HttpContext?.User;

    private async Task<ClaimsPrincipal?> FromCircuit()
    {
        try
        {
            return (await state.GetAuthenticationStateAsync()).User;
        }
        catch (InvalidOperationException)
        {
            // A plain endpoint has no circuit to ask.
            return null;
        }
    }
}
