using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>What only the register knows about a form FR-04: whether part of the right is left, and whether anybody is left to administer the website.</summary>
internal sealed class RevocationChecks(RevocationTargets targets)
{
    /// <summary>Of the rights, those whose loss leaves the website without anybody who can administer it; none when enough is left of them.</summary>
    public async Task<IReadOnlyCollection<Guid>> LastAdministrators(Guid websiteId, IReadOnlyList<AccessGrant> grants, AccessScope? remaining, CancellationToken ct) =>
        remaining is { Administers: true } ? [] : await targets.LastAdministrators(websiteId, [.. grants.Select(g => g.Id)], ct);

    /// <summary>What P3-4 of a revocation must know beyond its own case.</summary>
    public async Task<Surroundings> Around(Revocation revocation, CancellationToken ct)
    {
        var (site, grants) = (revocation.WebsiteId!.Value, revocation.Lines.Select(l => l.Grant).ToList());
        var last = await LastAdministrators(site, grants, revocation.Form.Remaining, ct);
        List<Guid> ids = [.. grants.Select(g => g.Id)];
        return new(last, await targets.HeldWithOthers(site, ids, ct), await targets.Settings(ct))
        {
            Successors = [.. (await targets.Successors(site, ids, ct)).Select(s => s.PersonId)],
        };
    }

    /// <summary>Refuses a form that does not fit its rights; for who answers for the website also the unnoticed loss of its last administrator.</summary>
    public async Task Ensure(RevocationInput input, Guid websiteId, IReadOnlyList<AccessGrant> grants, CancellationToken ct)
    {
        EnsurePart(input, grants);
        if (input.SuccessorId is { } id)
        {
            var follows = (await targets.Successors(websiteId, [.. grants.Select(g => g.Id)], ct)).FirstOrDefault(s => s.PersonId == id);
            input.Successor = (follows ?? throw Refused.Field(nameof(input.SuccessorId), "SuccessorUnknown")).Name;
        }
        if (input.SuccessorId is not null || !string.IsNullOrWhiteSpace(input.NoSuccessor)) return;
        var last = await LastAdministrators(websiteId, grants, input.ToForm().Remaining, ct);
        if (grants.FirstOrDefault(g => last.Contains(g.Id)) is { } account) throw new SopViolation(SopRule.LastAdministrator, account.UserName.ToString());
    }

    /// <summary>Refuses a part that is not less than the whole.</summary>
    public static void EnsurePart(RevocationInput input, IReadOnlyList<AccessGrant> grants)
    {
        if (!input.IsPartial) return;
        if (grants.Count != 1) throw Refused.Field(nameof(input.IsPartial), "PartOfOne");
        var (whole, part) = (grants[0].Scope, input.ToForm().Remaining!);
        var isLess = part != whole && (part.Types & ~whole.Types) is AccessTypes.None && part.Level <= whole.Level;
        if (!isLess) throw Refused.Field(nameof(input.RemainingTypes), "PartNotLess");
    }
}
