namespace AccessPortal.UseCases;

/// <summary>Turns the facts of a violation, keys among them, into what a sentence can say.</summary>
internal sealed class RefusalFacts(PortalDb db)
{
    /// <summary>The refusal for a violation; who acted is told by name.</summary>
    public async Task<Refusal> Of(SopViolation violation, CancellationToken ct)
    {
        var facts = violation.Facts.ToArray();
        for (var i = 0; i < facts.Length; i++)
            if (Guid.TryParse(facts[i], out var person)) facts[i] = await NameOf(person, ct);
        return new(violation.Rule is SopRule.Stale ? RefusalKind.Stale : RefusalKind.Rule, violation.Rule.ToString(), facts);
    }

    // Empty for the portal's own clock, which is nobody.
    private async Task<string> NameOf(Guid person, CancellationToken ct) =>
        await db.People.Where(p => p.Id == person).Select(p => p.FullName).SingleOrDefaultAsync(ct) ?? "";
}
