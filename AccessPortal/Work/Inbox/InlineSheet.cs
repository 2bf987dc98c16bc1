namespace AccessPortal.Work;

/// <summary>
/// A form part small enough to be filled in on an inbox row, for steps that record facts of their own. The room that owns the facts
/// offers it at start, so that the inbox knows no other room.
/// </summary>
/// <param name="Facts">The facts it records.</param>
/// <param name="Component">
/// The component. Parameters: <c>CaseId</c>, <c>Version</c>, <c>StepCode</c>, <c>Decided</c> (with the case's standing) and <c>Cancelled</c>.
/// </param>
public sealed record InlineSheet(StepFacts Facts, Type Component);
