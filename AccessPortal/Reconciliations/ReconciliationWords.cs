namespace AccessPortal.Reconciliations;

/// <summary>Words of the reconciliations' room, as resources.</summary>
public sealed class ReconciliationWords;
