using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace AccessPortal.UseCases;

/// <summary>
/// The person of the circuit or static page, or of the request for plain endpoints. The circuit's state is asked first: the request
/// that opened a circuit is long over.
/// </summary>
internal sealed class SignedInIdentity(AuthenticationStateProvider state, IHttpContextAccessor http) : ICallerIdentity
{
    public async Task<Guid?> PersonId()
    {
        var user = await FromCircuit() ?? http.HttpContext?.User;
        return Guid.TryParse(user?.FindFirst(PortalClaims.Person)?.Value, out var person) ? person : null;
    }

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
