using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Leavers;
using AccessPortal.Revocations;
using AccessPortal.Tests.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.Work;
using CsCheck;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Work;

/// <summary>One random act of a day; numbers pick from what there is.</summary>
public sealed record Deed(int Kind, int Who, int Pick);

/// <summary>The office from 24 November 2026 on, a day at a time, on a real database with the portal's own clock, while people do random things.</summary>
public sealed class EndProperties
{
    private const int Histories = 1, Days = 48;

    private static readonly Dictionary<Guid, string> s_accounts = DemoStaff.Rows.ToDictionary(r => DemoOffice.PersonId(r.Key), r => r.Key);

    // Holders, owners, deputies and heads; the office's own posts stay, for the deeds are theirs.
    private static readonly List<string> s_leaving =
    [
        .. DemoStaff.Rows.Where(r => r.Unit is not ("diskominfo" or "setda") && r.Key != "auditor").Select(r => r.Key),
        "sekretaris", "humas.portal", "humas.ppid", "statistisi",
    ];

    private static readonly Gen<Deed[]> s_day = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 999], (kind, who, pick) => new Deed(kind, who, pick)).Array[0, 4];

    [Fact]
    public Task No_right_is_used_past_its_end_or_its_holders_last_day_without_an_order_or_a_task() =>
        Gen.Select(Gen.Int[0, 40].Array[60], s_day.Array[Days]).SampleAsync(async (ends, days) =>
        {
            await using var office = await Opened(ends);
            foreach (var (deeds, at) in days.Select((deeds, at) => (deeds, at)))
            {
                office.Time.SetUtcNow(Given.Wib(2026, 11, 24, 10).AddDays(at));
                foreach (var deed in deeds) await Do(office.Office, deed);
                await office.Office.Tick();
                Assert.Empty(await Forgotten(office.Office));
                Assert.Equal(0, (await office.Office.Done("kasi.layanan", new OverdueRights.Query())).Count);
                Assert.Empty(await Unheard(office.Office));
            }
            // The history was about something: rights ended, people left, and both were acted on.
            Assert.NotEqual(0, await office.Office.Read(db => db.Revocations.CountAsync(r => r.OriginKind == OriginKind.Expiry)));
            Assert.NotEqual(0, await office.Office.Read(db => db.Grants.CountAsync(g => g.State >= GrantState.SuspensionRequested)));
            var sent = await office.Office.Read(db => db.Journal.CountAsync(j => j.StepCode == "P2-4" && j.Verdict == Verdict.Done));
            Assert.NotEqual(0, sent);
        }, iter: Histories, threads: 1);

    // Said here once more, in other words than the portal's: still in use, the day over, and nothing that anybody would have to do.
    private static Task<List<string>> Forgotten(TestOffice office) => office.Read(async db =>
    {
        var now = office.Time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.AddHours(7).DateTime);
        var gone = await db.People.Where(p => p.LeftAt != null && p.LeftAt <= now).Select(p => p.Id).ToListAsync();
        var used = await db.Grants.AsNoTracking().Where(g => g.State == GrantState.Provisional || g.State == GrantState.Active).ToListAsync();
        var waiting = await db.WorkItems.Where(i => i.DoneAt == null).Select(i => i.CaseId).Distinct().ToListAsync();
        var taken = await db.Revocations.AsNoTracking().Where(r => waiting.Contains(r.Id) && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)).SelectMany(r => r.Lines).Select(l => l.GrantId).ToListAsync();
        return used.Where(g => (g.ValidUntil < today || gone.Contains(g.HolderId)) && !taken.Contains(g.Id)).Select(g => $"{g.UserName} {g.ValidUntil:O}").ToList();
    });

    // What waits for an owner, a deputy or a head and can be heard by nobody, since who is asked has left.
    private static Task<List<string>> Unheard(TestOffice office) => office.Read(async db =>
    {
        var now = office.Time.GetUtcNow();
        var gone = await db.People.Where(p => p.LeftAt <= now).Select(p => p.Id).ToListAsync();
        var serving = await db.Holdings.Where(h => !gone.Contains(h.PersonId)).Select(h => h.PositionId).Distinct().ToListAsync();
        var asked = await db.WorkItems.AsNoTracking().Where(i => i.DoneAt == null && i.Role == Role.AccessOwner).ToListAsync();
        return asked.Where(i => (i.PersonId is { } person && gone.Contains(person)) || (i.DeputyId is { } deputy && gone.Contains(deputy))
            || (i.PositionId is { } post && !serving.Contains(post))).Select(i => $"{i.StepCode} {i.PersonId} {i.PositionId}").ToList();
    });

    private static Task Do(TestOffice office, Deed deed) => deed.Kind switch
    {
        < 12 => Leave(office, deed),
        < 22 => Propose(office, deed),
        < 26 => Suspend(office, deed),
        < 32 => Withdraw(office, deed),
        < 37 => ReviewDeeds.Begin(office, deed),
        _ => Answer(office, deed),
    };

    private static async Task Leave(TestOffice office, Deed deed)
    {
        var reason = Pick(Leaver.Reasons, deed.Who);
        var day = DateOnly.FromDateTime(office.Time.GetUtcNow().DateTime).AddDays(deed.Pick % 25);
        var leaver = new Leaver(DemoOffice.PersonId(Pick(s_leaving, deed.Pick)), reason, day, "", Leaver.EndsService(reason));
        await office.Send(deed.Kind % 2 == 0 ? "kasi.layanan" : "helpdesk", new FileLeaver.Command(leaver));
    }

    private static async Task Propose(TestOffice office, Deed deed)
    {
        var right = Pick(await Rights(office), deed.Pick);
        var input = RevocationActs.Input(i => i.EffectiveOn = DateOnly.FromDateTime(office.Time.GetUtcNow().DateTime).AddDays(deed.Who % 12));
        await office.Send(Pick(["helpdesk", "kasi.layanan", "administrator"], deed.Who), new ProposeRevocation.Command(right.WebsiteId, [right.Id], input));
    }

    private static async Task Suspend(TestOffice office, Deed deed)
    {
        var right = Pick(await Rights(office), deed.Pick);
        await office.Send(deed.Who % 2 == 0 ? "administrator" : "kasi.layanan", new EmergencySuspension.Command(right.WebsiteId, [right.Id], null, "Laporan penyalahgunaan akun."));
    }

    private static async Task Withdraw(TestOffice office, Deed deed)
    {
        var running = await office.Read(db => db.Cases.Where(c => c.ProcedureCode == ProcedureCode.Revoking && c.Outcome == CaseOutcome.Running).OrderBy(c => c.Number).Select(c => new { c.Id, c.Version, c.RequesterId }).ToListAsync());
        if (running.Count == 0) return;
        var at = Pick(running, deed.Pick);
        await office.Send(s_accounts.GetValueOrDefault(at.RequesterId, "kasi.layanan"), new WithdrawRevocation.Command(at.Id, at.Version, "Keliru diajukan."));
    }

    // Whoever a step waits for does something about it, or what they may not do.
    private static async Task Answer(TestOffice office, Deed deed)
    {
        var now = office.Time.GetUtcNow();
        var items = await office.Read(db =>
        {
            var held = db.Holdings.Where(h => h.From <= now && (h.Until == null || h.Until > now));
            return (from i in db.WorkItems
                    where i.DoneAt == null && (i.StepCode.StartsWith("P3") || i.StepCode.StartsWith("P2"))
                    join c in db.Cases on i.CaseId equals c.Id
                    let who = i.PersonId ?? held.Where(h => h.PositionId == i.PositionId).Select(h => (Guid?)h.PersonId).FirstOrDefault()
                    orderby c.Number, i.StepCode, i.Id
                    select new { i.CaseId, c.Version, i.StepCode, i.ScopeId, Who = who }).ToListAsync();
        });
        if (items.Count == 0) return;
        var at = Pick(items, deed.Pick);
        if (at.Who is not { } person || !s_accounts.TryGetValue(person, out var account)) return;
        if (at.StepCode.StartsWith("P2", StringComparison.Ordinal))
        {
            await ReviewDeeds.Answer(office, account, at.CaseId, at.Version, at.StepCode, at.ScopeId, deed);
            return;
        }
        IBaseRequest said = (at.StepCode, deed.Who % 3) switch
        {
            ("P3-1", 0) => new ConfirmProposal.Command(at.CaseId, at.Version, RevocationActs.Input(i => i.EffectiveOn = DateOnly.FromDateTime(now.DateTime).AddDays(deed.Pick % 9))),
            ("P3-1", _) => new DeclineProposal.Command(at.CaseId, at.Version, "Masih bertugas."),
            ("P3-3", 0) => new DropProposal.Command(at.CaseId, at.Version, "Akses tetap diperlukan."),
            ("P3-3", 1) => new CompleteStep.Command(at.CaseId, at.Version, at.StepCode, Verdict.Return, "Akun yang disebut keliru."),
            ("P3-3", _) => new CompleteStep.Command(at.CaseId, at.Version, at.StepCode, Verdict.Forward, ""),
            ("P3-S" or "P3-R", _) => new ReportPanelAct.Command(at.CaseId, at.Version, at.StepCode, null, ""),
            _ => new CompleteStep.Command(at.CaseId, at.Version, at.StepCode, Verdict.Done, ""),
        };
        await office.Send(account, (IRequest<CaseStanding>)said);
    }

    private static Task<List<AccessGrant>> Rights(TestOffice office) => office.Read(db => db.Grants.AsNoTracking().Where(g => g.State < GrantState.Disabled).OrderBy(g => g.Id).ToListAsync());

    private static T Pick<T>(IReadOnlyList<T> from, int at) => from[at % from.Count];

    // The demo office, with the ends of its rights moved into these weeks; a right whose number is the highest keeps its own.
    private static async Task<Run> Opened(int[] ends)
    {
        var office = new TestOffice();
        await office.InitializeAsync();
        var today = new DateOnly(2026, 11, 24);
        foreach (var (right, at) in (await Rights(office)).Select((right, at) => (right, at)).Where(x => ends[x.at % ends.Length] < 40))
        {
            var until = today.AddDays(ends[at % ends.Length]);
            await office.Read(db => db.Grants.Where(g => g.Id == right.Id).ExecuteUpdateAsync(s => s.SetProperty(g => g.ValidUntil, until).SetProperty(g => g.EndLookOn, today)));
        }
        return new(office);
    }

    private sealed record Run(TestOffice Office) : IAsyncDisposable
    {
        public Microsoft.Extensions.Time.Testing.FakeTimeProvider Time => Office.Time;

        public async ValueTask DisposeAsync() => await Office.DisposeAsync();
    }
}
