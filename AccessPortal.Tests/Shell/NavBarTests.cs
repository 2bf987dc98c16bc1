using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.Shell;
using Bunit;

namespace AccessPortal.Tests.Shell;

/// <summary>The bar at the foot of a phone.</summary>
public sealed class NavBarTests : RoomContext
{
    [Fact]
    public void The_whole_menu_is_built_when_it_is_opened_and_only_while_it_is()
    {
        var me = new Me(Guid.NewGuid(), "Damar", [], [], [Role.InfrastructureSectionHead], true);
        var bar = Render<NavBar>(p => p.AddCascadingValue(me));

        foreach (var isOpen in (bool[])[false, true, false])
        {
            Assert.Equal(isOpen ? 1 : 0, bar.FindAll("#menu-lain a[href='/sop']").Count);
            bar.Find("#menu-lain").TriggerEvent("ontoggle", EventArgs.Empty);
        }
    }
}
