namespace AccessPortal.Domain.Requests;

/// <summary>What a page of the form FR-01 saw of it: filed as often, and saved last then.</summary>
/// <param name="Version">The case's version.</param>
/// <param name="SavedAt">When its draft was last saved; null where nobody has.</param>
public readonly record struct FormMark(int Version, DateTimeOffset? SavedAt);
