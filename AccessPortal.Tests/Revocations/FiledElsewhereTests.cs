using AccessPortal.Data.Demo;
using AccessPortal.Revocations;
using AccessPortal.Tests.Register;
using AccessPortal.Tests.UseCases;
using Bunit;

namespace AccessPortal.Tests.Revocations;

/// <summary>FR-04 filled in for a right whose revocation somebody else has filed meanwhile.</summary>
public sealed class FiledElsewhereTests : OpenPages
{
    [Fact]
    public async Task What_was_typed_stays_readable_beside_what_was_filed_and_the_case_is_a_link()
    {
        var filed = await Office.FileRevocation();

        var note = Open<FiledElsewhere>(p => p.Add(f => f.Number, filed.Number).Add(f => f.Input, RevocationActs.Input(i => i.DecreeNumber = "824/99/2026")));

        Comes(note, () => Assert.Equal(["824/99/2026", "824/17/2026"], note.Find("[data-differs=DecreeBasis]").QuerySelectorAll("td").Select(c => c.TextContent)));
        Assert.Single(note.FindAll("[data-differs]"));
        Assert.Equal($"/penghapusan/{filed.Number}", note.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_second_to_ask_is_told_who_was_faster_and_under_which_number()
    {
        var filed = await Office.FileRevocation();
        var kirana = new ProposeRevocation.Command(DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], RevocationActs.Input());

        var refusal = await Office.Refused("helpdesk", kirana);

        Assert.Equal((filed.Number, await Office.NameOf("pj")), (refusal.Facts[0], refusal.Facts[1]));
    }
}
