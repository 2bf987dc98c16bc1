namespace AccessPortal.Reports;

/// <summary>Words of the reports' room, as resources.</summary>
public sealed class ReportWords;
