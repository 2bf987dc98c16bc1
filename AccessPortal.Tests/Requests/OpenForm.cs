using System.Globalization;
using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using AngleSharp.Dom;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace AccessPortal.Tests.Requests;

/// <summary>FR-01 opened on its page, with a desk that a test tells what to answer.</summary>
public abstract class OpenForm : BunitContext, IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 24, 7, 30, 5, TimeSpan.Zero);
    internal FormDesk Desk { get; } = new();

    private readonly OfficeProfile _office = new() { MailSuffixes = [".go.id"], SiteDomains = ["arunikarayakab.go.id"] };

    protected OpenForm()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<IDesk>(Desk).AddSingleton(TimeProvider.System).AddSingleton(new OfficeZone("Asia/Jakarta"));
        Services.AddSingleton<OfficeClock>().AddSingleton<RefusalText>().AddSingleton<IValidator<FormInput>>(new FormRules(Options.Create(_office)));
        Desk.Answer<SaveDraft.Command, DateTimeOffset>(_ => Now);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    // Some of MudBlazor's services can be disposed of only asynchronously.
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    protected static IElement Submit(IRenderedComponent<RequestFormPage> page) => page.Find("[data-submit]");

    protected static IEnumerable<string?> Faulty(IRenderedComponent<RequestFormPage> page) => page.FindAll(".field.wrong").Select(f => f.GetAttribute("data-field"));

    // The day as the browser's calendar has it.
    protected static IElement Calendar(IRenderedComponent<RequestFormPage> page) => page.Find("[data-field=ValidUntil] input[type=date]");

    internal IRenderedComponent<RequestFormPage> Open(FormInput input, bool decree = false, CaseOutcome outcome = CaseOutcome.Draft, DraftForm.Correction? mend = null, DraftForm.GrantChoice? account = null, bool confirms = false)
    {
        var view = new DraftForm.View(Guid.NewGuid(), outcome, outcome is CaseOutcome.Draft ? null : "HA-2026-0001", input)
        {
            ApplicantId = Guid.NewGuid(), Office = _office, Mend = mend, Confirms = confirms, Grants = account is null ? [] : [account], Units = [new(input.UnitId ?? Guid.NewGuid(), "Dinas Pendidikan")],
            Files = decree ? [new(Guid.NewGuid(), AttachmentKind.Decree, "SK.pdf", 2048, Now)] : [],
        };
        Desk.Answer<DraftForm.Query, DraftForm.View>(_ => view);
        return Render<RequestFormPage>(p => p.Add(r => r.Id, view.Id));
    }
}
