using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Resets;
using AccessPortal.Resets;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Resets;

public sealed class ResetPageTests : RoomContext
{
    private static readonly Guid s_account = Guid.NewGuid();
    private static readonly CaseStanding s_done = new(Guid.NewGuid(), "KS-2026-0007", 1, CaseOutcome.Running, []);

    [Fact]
    public void The_holder_asks_under_their_own_sign_in_without_proving_who_they_are()
    {
        var page = Ask(isSelf: true);
        Assert.Empty(page.FindAll("input[name=f-identity]"));

        page.Find("form").Submit();

        Assert.Equal((s_account, IdentityCheck.SignedIn), (Sent<AskReset.Command>().GrantId, Sent<AskReset.Command>().Identity));
        Assert.EndsWith("/penerimaan/sandi/KS-2026-0007", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Helpdesk_notes_how_the_holder_was_known()
    {
        var page = Ask(isSelf: false);
        Assert.Contains("+6281100000018", page.Markup, StringComparison.Ordinal);

        page.FindAll("input[name=f-identity]")[^1].Change("on");
        page.Find("#f-note").Input("Surat 800/7/2026");
        page.Find("form").Submit();

        Assert.Equal((IdentityCheck.Letter, "Surat 800/7/2026"), (Sent<AskReset.Command>().Identity, Sent<AskReset.Command>().Note));
    }

    [Fact]
    public void An_account_with_a_reset_under_way_cannot_be_chosen()
    {
        var page = Ask(isSelf: true, running: "KS-2026-0001");

        Assert.True(page.Find("input[name=f-grant]").HasAttribute("disabled"));
        Assert.Equal("/penerimaan/sandi/KS-2026-0001", page.Find("[role=radiogroup] a").GetAttribute("href"));
    }

    [Fact]
    public void The_administrator_sends_the_secret_once_and_the_page_forgets_it()
    {
        Desk.Answer<SetPassword.Command, CaseStanding>(_ => s_done);
        var task = Task();
        Assert.True(task.FindAll("button").First(b => b.TextContent.Contains("sudah", StringComparison.Ordinal)).HasAttribute("disabled"));

        task.Find("[data-secret]").Input("Baru-Sekali-2026!");
        task.FindAll("button").First(b => b.TextContent.Contains("sudah", StringComparison.Ordinal)).Click();

        Assert.Equal("Baru-Sekali-2026!", Sent<SetPassword.Command>().Secret!.Reveal());
        Assert.Equal("", task.Find("[data-secret]").GetAttribute("value") ?? "");
    }

    [Fact]
    public void Declining_needs_its_reason()
    {
        Desk.Answer<DeclineReset.Command, CaseStanding>(_ => s_done);
        var task = Task();
        Assert.True(task.FindAll("button")[^1].HasAttribute("disabled"));

        task.Find("textarea").Input("Nomor tidak menjawab.");
        task.FindAll("button")[^1].Click();

        Assert.Equal("Nomor tidak menjawab.", Sent<DeclineReset.Command>().Reason);
    }

    [Fact]
    public void What_is_typed_stays_when_somebody_else_was_faster_until_the_reader_looks()
    {
        var task = Task();
        task.Find("textarea").Input("Nomor tidak menjawab.");

        task.Render(p => p.Add(t => t.View, s_view with { MayReset = false, Journal = [new(1, JournalKind.Step, "X-2", null, "", default, "Bagas", "", default, null, "")] }));

        Assert.Contains("Bagas", task.Find("[data-faster]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(task.FindAll("textarea"));
        task.Find("[data-faster] button").Click();
        Assert.Empty(task.FindAll("textarea"));
    }

    private IRenderedComponent<AskResetPage> Ask(bool isSelf, string? running = null)
    {
        Desk.Answer<AskReset.Command, CaseStanding>(_ => s_done);
        Desk.Answer<ResettableAccounts.Query, ResettableAccounts.View>(_ => new ResettableAccounts.View(
            "Kirana", isSelf ? "" : "+6281100000018", isSelf, [new(s_account, "disdikbud.arunikarayakab.go.id", "kirana", AccountType.Individual, running)]));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/penerimaan/sandi/baru?akun={s_account}");
        return Render<AskResetPage>();
    }

    private static readonly ReadReset.View s_view = new(
        Guid.NewGuid(), "KS-2026-0007", 1, CaseOutcome.Running, "kirana · disdikbud", "Kirana", default, default, "https://panel.example", AccountType.Individual, null, null, [], true, false);

    private IRenderedComponent<ResetTask> Task() => Render<ResetTask>(p => p.Add(t => t.View, s_view));
}
