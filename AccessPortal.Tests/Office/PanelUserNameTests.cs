using AccessPortal.Domain.Office;

namespace AccessPortal.Tests.Office;

public class PanelUserNameTests
{
    [Theory]
    [InlineData("ppdb2026", PanelUserNameFault.None)]
    [InlineData(" a ", PanelUserNameFault.None)]
    [InlineData("a1234567b1234567", PanelUserNameFault.None)]
    [InlineData("abcdefghijklmnopq", PanelUserNameFault.TooLong)]
    [InlineData("19disdik", PanelUserNameFault.Letters)]
    [InlineData("Disdik", PanelUserNameFault.Letters)]
    [InlineData("dis_dik", PanelUserNameFault.Letters)]
    [InlineData("dísdik", PanelUserNameFault.Letters)]
    [InlineData("", PanelUserNameFault.Letters)]
    [InlineData(null, PanelUserNameFault.Letters)]
    [InlineData("a19860926", PanelUserNameFault.NumberInside)]
    public void A_panel_user_name_follows_the_panels_rules_and_holds_no_NIP(string? text, PanelUserNameFault expected)
    {
        Assert.Equal(expected is PanelUserNameFault.None, PanelUserName.TryParse(text, out var name, out var fault));
        Assert.Equal((expected, fault is PanelUserNameFault.None ? text!.Trim() : ""), (fault, name.Value));
    }
}
