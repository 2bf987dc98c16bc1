using System.Security.Cryptography;

namespace AccessPortal.UseCases;

/// <summary>
/// Opens a scope for each message, finds out who sends it, and turns refusals into answers, a database that does not serve among them; commands
/// that were refused or failed are audited too.
/// </summary>
internal sealed class Desk(IServiceScopeFactory scopes, ICallerIdentity identity, SharedReads reads, Outage? outage = null) : IDesk
{
    public Task<Answer<T>> Send<T>(IRequest<T> message, CancellationToken ct = default) => Answer(message, async services =>
    {
        await Identify(services);
        return await Execute(message, services, ct);
    });

    public Task<Answer<T>> Reread<T>(IQuery<T> query, CancellationToken ct = default) => Answer(query, async services =>
    {
        var caller = await Identify(services);
        try
        {
            await services.GetRequiredService<CallerReader>().Reread(caller, reads, ct);
        }
        catch (Refused refused)
        {
            return await Refuse(query, refused.Refusal);
        }
        if (query is ISharedQuery<T> shared and not IEvidence && shared.AudienceOf(caller) is { } audience)
            return await reads.Share(shared, audience, () => ReadFor(shared, audience)).WaitAsync(ct);
        return await Execute(query, services, ct);
    });

    // Where the database or the disk does not serve, nothing could be audited either: the log has it, under the code that the sentence names.
    private async Task<Answer<T>> Answer<T>(IRequest<T> message, Func<IServiceProvider, Task<Answer<T>>> carry)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await carry(scope.ServiceProvider);
        }
        catch (Exception fault) when (scope.ServiceProvider.GetRequiredService<ReadStorageFault>()(fault) is { } why)
        {
            var code = RandomNumberGenerator.GetHexString(8);
            scope.ServiceProvider.GetRequiredService<ILogger<Desk>>().LogError(fault, "{Message} was not carried out, storage {Why}; fault code {Code}.", message.GetType(), why, code);
            var refusal = new Refusal(RefusalKind.Unavailable, message is ICommand<T> ? "NotSaved" : "NotRead", why.ToString(), code);
            if (message is IQuery<T>) outage?.Report(refusal);
            return new(default, refusal);
        }
    }

    // Whoever asked first may leave; the others still wait for the answer.
    private async Task<Answer<T>> ReadFor<T>(ISharedQuery<T> query, ReadAudience audience)
    {
        await using var scope = scopes.CreateAsyncScope();
        audience.StandIn(scope.ServiceProvider.GetRequiredService<Caller>());
        return await Execute(query, scope.ServiceProvider, CancellationToken.None);
    }

    private async Task<Answer<T>> Execute<T>(IRequest<T> message, IServiceProvider services, CancellationToken ct)
    {
        try
        {
            return new(await services.GetRequiredService<IMediator>().Send(message, ct), null);
        }
        catch (SopViolation violation)
        {
            return await Refuse(message, await services.GetRequiredService<RefusalFacts>().Of(violation, ct));
        }
        catch (Refused refused)
        {
            return await Refuse(message, refused.Refusal);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Refuse(message, new(RefusalKind.Stale, nameof(SopRule.Stale), "", "", ""));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && services.GetRequiredService<ReadStorageFault>()(fault) is null)
        {
            if (message is ICommand<T> or IEvidence) await Audit(message, AuditResult.Failed, fault.GetType().Name);
            throw;
        }
    }

    // Who is signed in, and no more: what they may is read by the pipeline, inside the message's transaction.
    private async Task<Caller> Identify(IServiceProvider services)
    {
        var caller = services.GetRequiredService<Caller>();
        caller.SetIdentity(await identity.PersonId(), await identity.Session());
        return caller;
    }

    private async Task<Answer<T>> Refuse<T>(IRequest<T> message, Refusal refusal)
    {
        // A page left open says so every time something happens; whom that session belonged to may no longer be who sits there.
        if (refusal.Code is Refused.SessionEnded) return new(default, refusal);
        // Bad input is no attempt at anything, except at proving who one is; what was denied or broke a rule is.
        if (refusal is { Kind: RefusalKind.Invalid })
        {
            if (message is IProof) await Audit(message, AuditResult.Denied, string.Join(' ', refusal.Fields.Select(f => f.Code)));
        }
        else if (refusal.Kind is RefusalKind.Denied) await Audit(message, AuditResult.Denied, refusal.Code);
        else if (message is ICommand<T> or IEvidence) await Audit(message, AuditResult.Refused, refusal.Code);
        return new(default, refusal);
    }

    private async Task Audit(object message, AuditResult result, string detail)
    {
        await using var scope = scopes.CreateAsyncScope();
        var caller = await Identify(scope.ServiceProvider);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.BeginWrite(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<CallerReader>().Read(caller, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().Add(message, "", result, detail, CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
