namespace AccessPortal.Cases;

/// <summary>
/// The office for moving a case. One that waits on a website's owner is told first who answers for the website now: whoever notices the
/// change hands over, so that nobody is taken for silent who has not been asked.
/// </summary>
public sealed class CaseOffice(OfficeToday today, WebsiteOwners owners)
{
    /// <summary>The office now, for an act; what waited for who answers no more is handed over, with a notice and the whole time.</summary>
    public async Task<OfficeNow> For(Case @case, CancellationToken ct)
    {
        var now = await today.Now(ct);
        if (@case is not Revocation revocation) return now;
        if (await Answering(revocation, ct) is { } owner && owner != revocation.Owner) revocation.PassToOwner(owner, Actor.Portal, now);
        else revocation.Readdress(now);
        return now;
    }

    /// <summary>The office now, for a reading of the case: shown as who answers now would find it, without a trace.</summary>
    public async Task<OfficeNow> ForReading(Revocation revocation, CancellationToken ct)
    {
        var now = await today.Now(ct);
        if (await Answering(revocation, ct) is { } owner) revocation.AssignOwner(owner, now);
        else revocation.Readdress(now);
        return now;
    }

    // Null where it does not matter any more.
    private async Task<Ownership?> Answering(Revocation revocation, CancellationToken ct) =>
        revocation is { IsAlive: true, WebsiteId: { } site } ? revocation.Answering(await owners.Of(site, ct)) : null;
}
