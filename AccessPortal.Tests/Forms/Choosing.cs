using AngleSharp.Dom;
using Bunit;

namespace AccessPortal.Tests.Forms;

/// <summary>Chooses from lists as a person does, by the words.</summary>
internal static class Choosing
{
    /// <summary>Chooses the option that reads so.</summary>
    public static void Choose(this IElement list, string words) =>
        list.Change(list.QuerySelectorAll("option").Single(o => o.TextContent.Trim() == words).GetAttribute("value"));
}
