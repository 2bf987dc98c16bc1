using AccessPortal.Cases;

namespace AccessPortal.SopPages;

/// <summary>One line of the activity table.</summary>
/// <param name="Step">Its step.</param>
/// <param name="Number">What stands under No: the SOP's number, or the letter of a sub-step that the SOP does not print.</param>
/// <param name="Column">The actor's column, from 0.</param>
/// <param name="Before">The column of the line before, from which the flow comes; null on the first.</param>
/// <param name="Last">Whether the flow ends here.</param>
public sealed record SopLine(Step Step, string Number, int Column, int? Before, bool Last)
{
    /// <summary>The SOP prints it; otherwise it is the portal's own sub-step.</summary>
    public bool Printed => Step.Activity.Length > 0;

    /// <summary>The piece of connector from the line before that runs through the cell of column <paramref name="at"/>; empty when none does.</summary>
    public string ConnectorAt(int at)
    {
        if (Before is not { } before) return "";
        if (at == Column) return before == Column ? "straight" : before < Column ? "arrive-left" : "arrive-right";
        if (at == before) return before < Column ? "leave-right" : "leave-left";
        return at > Math.Min(before, Column) && at < Math.Max(before, Column) ? "across" : "";
    }
}

/// <summary>The activity table as pages of lines: a printed page takes only so many, and the flow goes on under a lettered connector.</summary>
public static class SopLines
{
    /// <summary>Lines that a landscape page surely holds.</summary>
    public const int PerPage = 7;

    public static IReadOnlyList<SopLine> Of(Procedure procedure)
    {
        var lanes = procedure.Lanes.ToList();
        var columns = procedure.Steps.Select(s => lanes.IndexOf(s.Actor)).ToList();
        return [.. procedure.Steps.Select((step, at) => new SopLine(
            step, NumberOf(step), columns[at], at == 0 ? null : columns[at - 1], at == columns.Count - 1))];
    }

    /// <summary>The same, a printed page each.</summary>
    public static IReadOnlyList<SopLine[]> Pages(Procedure procedure) => [.. Of(procedure).Chunk(PerPage)];

    /// <summary>The letter of the connector after page <paramref name="page"/>, from 0: A, B, …</summary>
    public static char Connector(int page) => (char)('A' + page);

    private static string NumberOf(Step step) => step.Activity.Length > 0 ? $"{step.Number}" : FlowNode.LabelOf(step.Code);
}
