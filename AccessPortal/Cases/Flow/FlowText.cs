using Microsoft.AspNetCore.Components;

namespace AccessPortal.Cases;

/// <summary>Writes SVG text, whose tag Razor keeps for itself.</summary>
public static class FlowText
{
    /// <summary>A line of text at a point, centred vertically; <paramref name="anchor"/> is SVG's text-anchor.</summary>
    public static RenderFragment At(int x, int y, string anchor, string css, string text) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", x);
        builder.AddAttribute(2, "y", y);
        builder.AddAttribute(3, "class", css);
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddAttribute(5, "dominant-baseline", "central");
        builder.AddContent(6, text);
        builder.CloseElement();
    };
}
