namespace AccessPortal.Documents;

/// <summary>Which entries of a journal still count: a signature falls away when its step is taken back, returned or waits anew.</summary>
internal static class StandingEntries
{
    /// <summary>The last standing entry of each step, in the table's order.</summary>
    public static IReadOnlyList<JournalEntry> Of(Case @case)
    {
        SortedDictionary<int, JournalEntry> standing = [];
        foreach (var entry in @case.Journal.OrderBy(e => e.Sequence))
        {
            if (entry.Kind is JournalKind.Undone || entry.Verdict is Verdict.Return) DropFrom(entry.StepCode);
            else if (entry.Kind is JournalKind.Step) Stand(entry);
        }
        return [.. standing.Values];

        void Stand(JournalEntry entry)
        {
            standing[@case.Procedure.IndexOf(entry.StepCode)] = entry;
            if (entry.NextStep is { } next) DropFrom(next);
        }

        void DropFrom(string stepCode)
        {
            var first = @case.Procedure.IndexOf(stepCode);
            foreach (var at in standing.Keys.Where(k => k >= first).ToList()) standing.Remove(at);
        }
    }
}
