namespace AccessPortal.Cases;

/// <summary>Marks the words shared by all three procedures: roles, verdicts, documents, steps.</summary>
public sealed class CaseWords;
