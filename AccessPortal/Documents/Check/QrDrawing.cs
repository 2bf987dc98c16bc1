using System.Text;
using QRCoder;

namespace AccessPortal.Documents;

/// <summary>Draws a QR code as the path of an SVG: sharp at every printer's resolution and without a script.</summary>
internal static class QrDrawing
{
    /// <summary>The path's data and the side of its square view box, quiet zone included.</summary>
    public static (string Path, int Side) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
