using AccessPortal.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using Bunit;

namespace AccessPortal.Tests.Cases;

/// <summary>Choosing a person: the hint names only the ways of finding one that are open to who is looking.</summary>
public sealed class PersonPickerTests : RoomContext
{
    [Theory]
    [InlineData(Role.Helpdesk, "Ketik nama atau NIP"), InlineData(Role.Administrator, "Ketik nama atau NIP"), InlineData(Role.AccessOwner, "Ketik nama")]
    public void The_hint_speaks_of_the_nip_to_those_who_may_look_by_it(Role role, string hint)
    {
        var me = new Me(Guid.NewGuid(), "Gita", [], [], [role], SeesAll: false);

        var picker = Render<PersonPicker>(p => p.Add(x => x.Key, "alih").Add(x => x.Label, "Alihkan kepada").AddCascadingValue(me));

        Assert.Equal(hint, picker.Find("input").GetAttribute("placeholder"));
    }
}
