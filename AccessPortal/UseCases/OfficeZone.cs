namespace AccessPortal.UseCases;

/// <summary>The office's time zone, by its IANA name, e.g. Asia/Jakarta.</summary>
/// <param name="Id">The name.</param>
public sealed record OfficeZone(string Id);
