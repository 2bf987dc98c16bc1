namespace AccessPortal.Revocations;

/// <summary>What a caller may do on a revocation now; asked only to show or hide, the aggregate decides again.</summary>
/// <param name="Steps">The open steps that are this caller's, those on the way first.</param>
/// <param name="Withdraw">Take it back.</param>
/// <param name="Drop">P3-3: decide that the access stays.</param>
/// <param name="NameOwner">P3-3: name who answers for the website.</param>
/// <param name="Stay">Whether any of it may stay, by a decision here: what has ended is kept by a renewal only.</param>
/// <param name="Hindrance">Whether a step waits for a post of the caller's that this person may not do.</param>
public sealed record RevocationPowers(IReadOnlyList<Step> Steps, bool Withdraw, bool Drop, bool NameOwner, bool Stay, bool Hindrance)
{
    internal static RevocationPowers Of(Revocation @case, Caller caller, bool stay)
    {
        var open = @case.OpenSteps.Select(code => @case.Procedure[code]).ToList();
        var mine = open.Where(s => @case.Allows(s.Code, caller.ActorFor(@case, s.Code))).ToList();
        var records = mine.Exists(s => s.Code == Revoking.Record.Code);
        return new(
            [.. mine.OrderBy(s => s.Aside)],
            stay && @case.CanWithdraw(caller.AsSelf),
            stay && records && !@case.IsConfirmed,
            records && !@case.Owner.IsKnown,
            stay,
            mine.Count == 0 && @case.Items.Any(i => i.IsOpen && i.IsFor(caller.ActorFor(i))));
    }
}
