using MediatR;

namespace AccessPortal.UseCases;

/// <summary>The portal's own door, for its clock: the same pipeline, with the portal as the caller.</summary>
public sealed class PortalDesk(IServiceScopeFactory scopes)
{
    /// <summary>Sends a message as the portal. Violations are thrown: nobody is there to read a refusal.</summary>
    public async Task<T> Send<T>(IRequest<T> message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomePortal();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, ct);
    }
}
