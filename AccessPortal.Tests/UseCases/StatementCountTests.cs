using System.Data.Common;
using AccessPortal.Cases;
using AccessPortal.Data.Sqlite;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Reviews;
using AccessPortal.Revocations;
using AccessPortal.Tests.Reviews;
using AccessPortal.Tests.Revocations;
using AccessPortal.Work;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static AccessPortal.Domain.Sop.Verdict;

namespace AccessPortal.Tests.UseCases;

/// <summary>How often one step asks the database, its audit, notices and events included; BEGIN and COMMIT are not counted.</summary>
public sealed class StatementCountTests : IAsyncLifetime
{
    private const int Most = 18;
    private readonly Counting _seen = new();
    private readonly List<string> _tooMany = [];
    private readonly TestOffice _office;

    public StatementCountTests() => _office = new() { With = services => services.ConfigureDbContext<SqlitePortalDb>(o => o.AddInterceptors(_seen)) };

    // Posts and calendar are read by whoever comes first after they were written, and kept: what is counted is the day's ordinary step.
    public async Task InitializeAsync()
    {
        await _office.InitializeAsync();
        await _office.File();
    }

    public Task DisposeAsync() => _office.DisposeAsync();

    [Theory, InlineData(AccessTypes.Files, AccessLevel.Edit), InlineData(AccessTypes.FullControl, AccessLevel.Full)]
    public async Task No_step_of_granting_asks_more_than_eighteen_times(AccessTypes types, AccessLevel level)
    {
        var (id, input) = await _office.Draft();
        (input.Types, input.Level, input.PrivilegeReason) = (types, level, "Pemulihan situs setelah gangguan");
        var at = await Counted("P1-2a", "pemohon", new SubmitRequest.Command(id, await _office.Mark(id), input));
        while (at.OpenSteps.Count > 0)
        {
            var (step, waiting) = (at.OpenSteps[0], at);
            at = await Counted(step, () => step == "P1-7b" ? _office.Done("kabid", Acts.Complete(waiting, Accept)) : _office.Next(waiting));
        }

        Hold();
    }

    [Fact]
    public async Task No_return_refusal_or_undo_asks_more_than_eighteen_times()
    {
        var at = await _office.At(Granting.Verify);
        at = await Counted("return", "kasi.layanan", new VerifyRequest.Command(at.CaseId, at.Version, Return, VerificationPoint.None, "SK belum terbaca."));
        at = await Counted("undo", "kasi.layanan", new UndoStep.Command(at.CaseId, at.Version));
        at = await Counted("refusal", "kasi.layanan", new VerifyRequest.Command(at.CaseId, at.Version, Refuse, VerificationPoint.None, "Tidak diperlukan."));

        Hold();
    }

    [Fact]
    public async Task No_step_of_reviewing_asks_more_than_eighteen_times()
    {
        var at = await Counted("P2-1", "kasi.layanan", ReviewActs.Begin("disdikbud"));
        at = await Counted("P2-2", "administrator", new SupplyList.Command(at.CaseId, at.Version, ListSource.Statement, "Daftar mutakhir"));
        at = await Counted("P2-3", "kasi.layanan", new AskOwners.Command(at.CaseId, at.Version, "", []));
        foreach (var part in (await _office.SheetOf("pj", at)).Parts)
        {
            // What stands out is answered line by line.
            foreach (var lines in part.Lines.GroupBy(l => l.Item.StandsOut ? l.Item.Number : 0))
                await Counted("P2-4, answers", "pj", new AnswerLines.Command(at.CaseId, part.WebsiteId, [.. lines.Select(l => new LineAnswer(l.Item.Number, 0, ReviewResult.Valid))]));
            at = await Counted("P2-4", "pj", new SendSheet.Command(at.CaseId, part.WebsiteId, await _office.SheetVersion(at, part.WebsiteId)));
        }
        var marked = await _office.Read(db => db.ReviewItems.Where(l => l.ReviewId == at.CaseId && l.Flags != ReviewFlags.None).ToListAsync());
        at = await Counted("P2-5", "kasi.layanan", new DetermineReview.Command(at.CaseId, at.Version, [.. marked.Select(l => new LineFinding(l.Number, l.Answer!.Value))], ""));
        await Counted("P2-6", "administrator", new UpdateRegister.Command(at.CaseId, at.Version, ""));

        Hold();
    }

    [Fact]
    public async Task No_step_of_revoking_asks_more_than_eighteen_times()
    {
        var at = await Counted("P3-2", () => _office.FileRevocation());
        while (at.OpenSteps.Count > 0)
        {
            var (step, waiting) = (at.OpenSteps[0], at);
            if (step == "P3-6") await _office.AttachEvidence(at);
            at = await Counted(step, () => step switch
            {
                "P3-4" => _office.Deactivate(waiting),
                "P3-6" => _office.Done("kasi.layanan", new ConfirmRevocation.Command(waiting.CaseId, waiting.Version, EvidenceKind.PanelList, "", "")),
                _ => _office.Onward(waiting),
            });
        }

        Hold();
    }

    [Fact]
    public async Task A_person_is_read_once_for_all_that_an_event_makes_them_read_again()
    {
        await _office.Done("kabid", new WorkCount.Query());
        _seen.Statements.Clear();

        for (var i = 0; i < 3; i++) Assert.True((await _office.DeskOf("kabid").Reread(new WorkCount.Query(OfPosts: i > 0))).Ok);

        Assert.Single(_seen.Statements, s => s.Contains("FROM \"People\"", StringComparison.Ordinal));
        Assert.Equal(2, _seen.Statements.Count(s => s.Contains("FROM \"WorkItems\"", StringComparison.Ordinal)));
    }

    private void Hold() => Assert.True(_tooMany.Count == 0, string.Join("\n", _tooMany));

    private async Task<T> Counted<T>(string step, string account, IRequest<T> message) => await Counted(step, () => _office.Done(account, message));

    private async Task<T> Counted<T>(string step, Func<Task<T>> act)
    {
        _seen.Statements.Clear();
        var answer = await act();
        if (_seen.Statements.Count > Most) _tooMany.Add($"{step}: {_seen.Statements.Count}\n  {string.Join("\n  ", _seen.Statements.Select(s => s.ReplaceLineEndings(" ")[..Math.Min(140, s.Length)]))}");
        return answer;
    }

    private sealed class Counting : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            return new(result);
        }
    }
}
