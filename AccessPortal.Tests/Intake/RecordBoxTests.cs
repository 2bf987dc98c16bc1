using System.Globalization;
using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Intake;
using AccessPortal.UseCases;
using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace AccessPortal.Tests.Intake;

public sealed class RecordBoxTests : BunitContext
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly RecordingDesk _desk = new();

    public RecordBoxTests()
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero))).AddSingleton(new OfficeZone("Asia/Jakarta")).AddSingleton<OfficeClock>();
        Services.AddSingleton<RefusalText>().AddSingleton<IDesk>(_desk);
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    [Fact]
    public void The_only_official_of_the_day_is_chosen_and_the_sheet_goes_with_the_scan()
    {
        var box = Show(Granting.DisposeToDivision);
        box.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("%PDF-1.4", "Disposisi.pdf"));
        box.WaitForAssertion(() => Assert.Contains("Disposisi.pdf", box.Markup, StringComparison.Ordinal));
        box.Find("form").Submit();

        var sent = Assert.IsType<RecordOnPaper.Command>(_desk.Sent[^1]);
        Assert.Equal((_desk.Official, Verdict.Forward, new DateOnly(2026, 11, 24)), (sent.DeciderId, sent.Verdict, sent.PaperDate));
        Assert.Equal(("Disposisi.pdf", DispositionFields.Usual.Instructions), (sent.Scan!.FileName, sent.Sheet!.Instructions));
    }

    [Fact]
    public void A_returned_paper_has_no_disposition()
    {
        var box = Show(Granting.DisposeToDivision);

        box.Find("[data-value=Return]").Change("on");

        Assert.Empty(box.FindComponents<DispositionFields>());
        Assert.Single(Show(Granting.DisposeToDivision).FindComponents<DispositionFields>());
    }

    [Fact]
    public void Only_the_verdicts_of_the_step_are_offered() =>
        Assert.Equal(["Accept", "Refuse", "Return"], Show(Granting.Endorse).FindAll("[data-value]").Select(v => v.GetAttribute("data-value")));

    private IRenderedComponent<RecordBox> Show(Step step) => Render<RecordBox>(p => p.Add(b => b.Step, step).Add(b => b.Row, new IntakeRow(
        Guid.NewGuid(), "HA-2026-0007", 3, "disdikbud", Guid.NewGuid(), "Kirana", null, CaseOutcome.Running, "", null, null, default, step.Code, "Kepala Dinas", null)));

    private sealed class RecordingDesk : IDesk
    {
        public Guid Official { get; } = Guid.NewGuid();

        public List<object> Sent { get; } = [];

        public Task<Answer<T>> Send<T>(IRequest<T> message, CancellationToken ct = default)
        {
            Sent.Add(message);
            object answer = message is PaperDeciders.Query
                ? (IReadOnlyList<PaperDeciders.Decider>)[new(Official, "Drs. Wiratama", Guid.NewGuid(), "Kepala Dinas")]
                : new CaseStanding(Guid.NewGuid(), "HA-2026-0007", 4, CaseOutcome.Running, []);
            return Task.FromResult(new Answer<T>((T)answer, null));
        }
    }
}
