using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Websites;

/// <summary>A website in the register: who answers for it, and what is kept of it.</summary>
public sealed class WebsiteTests
{
    private static readonly Guid s_gita = Guid.NewGuid(), s_hendra = Guid.NewGuid(), s_kasi = Guid.NewGuid();

    private readonly Website _site = Website.Register(
        Guid.NewGuid(), SiteName.From("dinsos.arunikarayakab.go.id"), new(PanelPlatform.CPanel, "https://dinsos.arunikarayakab.go.id:2083"), Guid.NewGuid(), new(null), s_kasi, Given.Monday.Instant);

    [Fact]
    public void Who_named_whom_and_when_is_kept()
    {
        _site.Entrust(new(s_gita, s_hendra), "SK 800/1/2026", s_kasi, Given.Monday.Instant);
        _site.Entrust(new(s_hendra), "", s_kasi, Given.Monday.Instant.AddDays(1));

        Assert.Equal(
            [WebsiteChangeKind.Registered, WebsiteChangeKind.Owner, WebsiteChangeKind.Deputy, WebsiteChangeKind.Owner, WebsiteChangeKind.Deputy], _site.Changes.Select(c => c.Kind));
        Assert.Equal([null, s_gita, s_gita, s_hendra, s_hendra], _site.Changes.Select(c => c.OwnerId));
        Assert.Equal([1, 2, 3, 4, 5], _site.Changes.Select(c => c.Sequence));
        Assert.Equal((s_hendra, null, "SK 800/1/2026"), (_site.OwnerId, _site.DeputyId, _site.Changes[1].Reason));
        Assert.All(_site.Changes, c => Assert.Equal(s_kasi, c.ById));
    }

    [Fact]
    public void Naming_the_same_people_again_changes_nothing()
    {
        _site.Entrust(new(s_gita), "", s_kasi, Given.Monday.Instant);

        Assert.False(_site.Entrust(new(s_gita), "", s_kasi, Given.Monday.Instant));
        Assert.Equal(2, _site.Version);
    }

    [Fact]
    public void Owner_and_deputy_are_two_people() =>
        Given.Refuses(SopRule.OwnerIsDeputy, () => _site.Entrust(new(s_gita, s_gita), "", s_kasi, Given.Monday.Instant));

    [Fact]
    public void A_closed_website_changes_no_more()
    {
        _site.Close("Digabung ke portal utama", s_kasi, Given.Monday.Instant);

        Given.Refuses(SopRule.WebsiteClosed, () => _site.Entrust(new(s_gita), "", s_kasi, Given.Monday.Instant));
        Given.Refuses(SopRule.WebsiteClosed, () => _site.MoveTo(new(PanelPlatform.Plesk), s_kasi, Given.Monday.Instant));
        Given.Refuses(SopRule.WebsiteClosed, () => _site.Close("Sekali lagi", s_kasi, Given.Monday.Instant));
    }

    [Fact]
    public void Closing_needs_a_reason() => Given.Refuses(SopRule.ReasonMissing, () => _site.Close(" ", s_kasi, Given.Monday.Instant));

    [Fact]
    public void A_page_that_showed_an_older_version_is_told_who_changed_it()
    {
        _site.MoveTo(new(PanelPlatform.Plesk, "https://dinsos.arunikarayakab.go.id:8443"), s_hendra, Given.Monday.Instant);

        Assert.Equal(s_hendra.ToString(), Given.Refuses(SopRule.Stale, () => _site.EnsureFresh(1)).Facts[0]);
    }
}
