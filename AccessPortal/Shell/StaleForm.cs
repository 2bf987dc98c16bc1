using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace AccessPortal.Shell;

/// <summary>
/// A static page's form that was left open until its token no longer counts (the user signed in elsewhere, the keys changed) is shown
/// anew, instead of a bare "bad request".
/// </summary>
internal sealed class StaleForm(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var isPage = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (!isPage || http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(http);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        return Task.CompletedTask;
    }
}
