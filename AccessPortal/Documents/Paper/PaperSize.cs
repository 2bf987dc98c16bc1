namespace AccessPortal.Documents;

/// <summary>Paper that offices print on.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,
    /// <summary>215 × 330 mm, "folio".</summary>
    F4,
}

/// <summary>Reads the paper from an address.</summary>
internal static class PaperSizes
{
    /// <summary>A4 unless F4 is asked for.</summary>
    public static PaperSize Of(string? text) => string.Equals(text, "f4", StringComparison.OrdinalIgnoreCase) ? PaperSize.F4 : PaperSize.A4;

    /// <summary>As it stands in addresses and file names.</summary>
    public static string Code(this PaperSize paper) => paper is PaperSize.F4 ? "f4" : "a4";
}
