namespace AccessPortal.Work;

/// <summary>The facts that decide a task of P3: whose account, why, from when, how soon.</summary>
/// <param name="Holders">Who holds the rights.</param>
/// <param name="UserNames">The accounts on the panel.</param>
/// <param name="Reason">Alasan.</param>
/// <param name="EffectiveOn">Tanggal efektif.</param>
/// <param name="Urgency">Sifat.</param>
public sealed record RevocationFacts(string Holders, string UserNames, RevocationReason Reason, DateOnly EffectiveOn, Urgency Urgency)
{
    /// <summary>The rows with the facts of those that are revocations: one question for all of them, none where there is none.</summary>
    internal static async Task<IReadOnlyList<WorkRow>> AddTo(IReadOnlyList<WorkRow> rows, PortalDb db, CancellationToken ct)
    {
        var ids = rows.Where(r => r.StepCode.StartsWith("P3", StringComparison.Ordinal)).Select(r => r.CaseId).Distinct().ToList();
        if (ids.Count == 0) return rows;
        var forms = await db.Set<RevocationForm>().AsNoTracking().Where(f => ids.Contains(EF.Property<Guid>(f, "RevocationId")))
            .Select(f => new { Id = EF.Property<Guid>(f, "RevocationId"), f.Revision, f.Reason, f.EffectiveOn, f.Urgency }).ToListAsync(ct);
        var lines = await (from l in db.RevocationLines
                           where ids.Contains(EF.Property<Guid>(l, "RevocationId"))
                           join p in db.People on l.Grant.HolderId equals p.Id
                           orderby l.Number
                           select new Named(EF.Property<Guid>(l, "RevocationId"), l.Grant.UserName.ToString(), p.FullName)).ToListAsync(ct);
        var newest = forms.GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Revision)!);
        return [.. rows.Select(r => newest.GetValueOrDefault(r.CaseId) is { } form
            ? r with { Revocation = new(Said(r.CaseId, l => l.FullName), Said(r.CaseId, l => l.UserName), form.Reason, form.EffectiveOn, form.Urgency) }
            : r)];

        string Said(Guid id, Func<Named, string> what) => string.Join(", ", lines.Where(l => l.Id == id).Select(what).Distinct());
    }

    private sealed record Named(Guid Id, string UserName, string FullName);
}
