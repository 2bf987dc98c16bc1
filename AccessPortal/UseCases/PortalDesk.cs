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

    /// <summary>Audits what a message that was thrown back came to; whether it is news is for who sent it.</summary>
    public async Task Audit(object message, AuditResult result, string detail, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomePortal();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.BeginWrite(ct);
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().Add(message, "", result, detail, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
