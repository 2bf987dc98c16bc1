namespace AccessPortal.Domain.Sop;

/// <summary>
/// One row of the procedure: who does what, with which papers, how long it takes and where a refusal leads.
/// Transitions, permissions, inboxes, clocks and the drawn flow all read these rows; nothing else names a step.
/// </summary>
/// <param name="Code">The name by which journals, items and tests know the step, e.g. <c>P1-2b</c>.</param>
/// <param name="Number">The number printed in the SOP; sub-steps share it.</param>
/// <param name="Activity">The SOP's own sentence, verbatim; empty for a sub-step that the SOP does not print.</param>
/// <param name="Gloss">The same in English.</param>
/// <param name="Actor">Who carries it out; settings of a <see cref="SopVersion"/> may change those marked <see cref="ActorIsSetting"/>.</param>
public sealed record Step(string Code, int Number, string Activity, string Gloss, Role Actor)
{
    /// <summary>What the actor may say here. Never empty.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; init; } = [Verdict.Done];

    /// <summary>Kelengkapan: the papers the step needs.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Waktu baku: working time of the step itself, in minutes; null where the procedure leaves it open.</summary>
    public int? StandardMinutes { get; init; }

    /// <summary>Batas waktu: working minutes until the step is late; null when nobody waits for it.</summary>
    public int? DueMinutes { get; init; }

    /// <summary>Output of the step, in Indonesian, as printed under Mutu Baku.</summary>
    public string Output { get; init; } = "";

    /// <summary>Code of the step a refusal leads to; null when a refusal ends the case.</summary>
    public string? IfRefused { get; init; }

    /// <summary>Codes of steps whose doers may not do this one.</summary>
    public IReadOnlyList<string> NotBy { get; init; } = [];

    /// <summary>Who acts when the regular actor asked for, or would hold, the access in question.</summary>
    public Role? Substitute { get; init; }

    /// <summary>The office may give this step to another actor (marked * in the table).</summary>
    public bool ActorIsSetting { get; init; }

    /// <summary>May be taken back while the next step is neither claimed nor done.</summary>
    public bool CanBeUndone { get; init; }

    /// <summary>Only privileged access passes here.</summary>
    public bool OnlyPrivileged { get; init; }

    /// <summary>
    /// A step beside the way: circumstances open it (a suspension ordered, a shared password to change), nothing follows from it, and it
    /// may be done after the case has ended. The SOP does not print it.
    /// </summary>
    public bool Aside { get; init; }

    /// <summary>One open item for each website in question instead of one for the case.</summary>
    public bool PerWebsite { get; init; }

    /// <summary>Facts of its own that completing the step records.</summary>
    public StepFacts Facts { get; init; }

    /// <summary>The symbol in the flow chart.</summary>
    public Shape Shape { get; init; } = Shape.Process;

    /// <summary>A note to the scanned text, e.g. where its wording differs from its own column heads.</summary>
    public string Remark { get; init; } = "";

    /// <summary>True when helpdesk may record this step on behalf of the one who decided on paper.</summary>
    public bool MayBeRecordedOnBehalf { get; init; }
}
