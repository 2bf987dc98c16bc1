using AccessPortal.Forms;
using Row = AccessPortal.Forms.FormRow<AccessPortal.Revocations.RevocationInput, AccessPortal.Domain.Revocations.RevocationForm>;

namespace AccessPortal.Revocations;

/// <summary>FR-04, field by field in the order of the paper. Everything that shows, prints, compares or keeps it reads this.</summary>
internal static class RevocationTable
{
    private static readonly FormRows<RevocationInput, RevocationForm> s_row = new();

    public static FormTable<RevocationInput, RevocationForm> Table { get; } = new(
        s_row.Choice(f => f.Reason, f => f.Reason, "Reason", IsOffered) with { Width = "half" },
        s_row.Text(f => f.Explanation, f => f.Explanation, rows: 2) with
        {
            IsOptional = true,
            IsNeeded = f => f.Reason is RevocationReason.Other or RevocationReason.Incident,
        },
        s_row.Text(f => f.DecreeNumber, f => f.DecreeNumber) with { Line = "DecreeBasis", Reads = Decree, IsOptional = true, Width = "half" },
        s_row.Day(f => f.DecreeEffectiveOn, f => f.DecreeEffectiveOn) with
        {
            Line = "DecreeBasis",
            Reads = null,
            IsOptional = true,
            Width = "half",
        },
        s_row.Day(f => f.EffectiveOn, f => f.EffectiveOn) with { Width = "half" },
        s_row.Choice(f => f.Urgency, f => f.Urgency, "Urgency") with { Width = "half", HintOf = f => $"Urgency.{f.Urgency}" },
        s_row.Part(f => f.IsPartial, f => f.Remaining, left => left is not null) with { Line = "Scope", Reads = Scope, Ticks = Scopes },
        s_row.Part(f => f.RemainingTypes, f => f.RemainingTypes, types => types ?? AccessTypes.None) with
        {
            Line = "Scope",
            Applies = f => f.IsPartial,
            Code = f => f.RemainingTypes?.ToString(),
        },
        s_row.Part(f => f.RemainingLevel, f => f.RemainingLevel, level => level ?? AccessLevel.Read) with
        {
            Line = "Scope",
            Applies = f => f.IsPartial,
            Code = f => f.RemainingLevel?.ToString(),
        },
        s_row.Text(f => f.HandOverTo, f => f.HandOverTo) with { IsOptional = true, Width = "half" },
        s_row.Text(f => f.Successor, f => f.Successor) with { IsOptional = true, Width = "half" },
        s_row.Part(f => f.SuccessorId, f => f.SuccessorId, id => id) with { Line = "Successor" },
        new Row(nameof(RevocationInput.NoSuccessor)) { Holds = [] });

    /// <summary>Properties of the submitted form that are no field, and why.</summary>
    public static IReadOnlyDictionary<string, string> NoFields { get; } = new Dictionary<string, string>
    {
        [nameof(RevocationForm.Id)] = "Key.", [nameof(RevocationForm.Revision)] = "Counts the submissions.",
        [nameof(RevocationForm.SubmittedAt)] = "The act, not the form.",
    };

    // A review speaks for itself: nobody chooses it, but where it is the reason it is shown.
    private static bool IsOffered(RevocationInput input, RevocationReason reason) =>
        reason is not RevocationReason.ReviewResult || input.Reason == reason;

    private static string Decree(RevocationForm form, FormReader read) =>
        form.DecreeEffectiveOn is { } day ? read["DecreeFrom", form.DecreeNumber, read.Of(day)] : form.DecreeNumber;

    private static string Scope(RevocationForm form, FormReader read) => form.Remaining is { } left
        ? read["Scope.PartValue", string.Join(", ", left.Each.Select(type => read[$"Type.{type}"])), read[$"Level.{left.Level}"]]
        : read["Scope.Whole"];

    private static IEnumerable<(string Words, bool On)> Scopes(RevocationForm? form, FormReader read) =>
    [
        (read["Scope.Whole"], form is { Remaining: null }),
        form is { Remaining: not null } ? (Scope(form, read), true) : (read["Scope.Part"], false),
    ];
}
