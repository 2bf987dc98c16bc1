namespace AccessPortal.Intake;

/// <summary>Words of helpdesk's intake, as resources.</summary>
public sealed class IntakeWords;
