namespace AccessPortal.UseCases;

/// <summary>Turns the facts of a violation, keys among them, into what a sentence can say.</summary>
internal sealed class RefusalFacts(PortalDb db)
{
    /// <summary>The refusal for a violation; a stale page is told the name of who acted since.</summary>
    public async Task<Refusal> Of(SopViolation violation, CancellationToken ct)
    {
        if (violation.Rule is SopRule.AlreadySettled) return new(RefusalKind.Rule, violation.Rule.ToString(), [await NameOf(violation.Facts[0], ct)]);
        if (violation.Rule is not SopRule.Stale) return new(RefusalKind.Rule, violation.Rule.ToString(), violation.Facts);
        return new(RefusalKind.Stale, nameof(SopRule.Stale), [await NameOf(violation.Facts[0], ct), .. violation.Facts.Skip(1)]);
    }

    // Empty for the portal's own clock: then the sentence names nobody.
    private async Task<string> NameOf(string person, CancellationToken ct) =>
        Guid.TryParse(person, out var id) ? await db.People.Where(p => p.Id == id).Select(p => p.FullName).SingleOrDefaultAsync(ct) ?? "" : "";
}
