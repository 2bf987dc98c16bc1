using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.UseCases;

public sealed class AuditTrailTests : IAsyncLifetime
{
    private readonly TestOffice _office = new() { With = s => s.AddScoped<IRequestHandler<Crash.Command, Unit>, Crash.Handler>() };

    [Fact]
    public async Task Every_command_leaves_one_entry_and_the_chain_holds()
    {
        var before = await Entries();
        var done = await _office.Next(await _office.At(Granting.Use));

        // Draft, decree, submission, nine steps in between and P1-11.
        var entries = (await Entries()).Skip(before.Count).ToList();
        Assert.Equal(
            ["StartRequest", "AddAttachment", "SubmitRequest", "CompleteStep", "DisposeRequest", "DisposeRequest", "CompleteStep", "VerifyRequest", "CompleteStep", "CreateAccount", "CompleteStep", "CompleteStep", "CompleteStep"],
            entries.Select(e => e.Command));
        Assert.All(entries, e => Assert.Equal(AuditResult.Done, e.Result));
        Assert.All(entries.Skip(2), e => Assert.Equal(done.Number, e.Subject));
        Assert.Null(AuditChain.FirstBreak(await Entries()));
    }

    [Fact]
    public async Task A_refused_and_a_denied_command_leave_an_entry_each_and_change_nothing()
    {
        var filed = await _office.File();
        var before = await Entries();

        await _office.Refused("kadis", Acts.Complete(filed, Verdict.Accept));
        await _office.Refused("pemohon", Acts.CreateAccount(filed));
        await _office.Refused("pemohon", new CompleteStep.Command(Guid.NewGuid(), 1, "P1-6", Verdict.Accept, ""));

        var entries = (await Entries()).Skip(before.Count);
        Assert.Equal(
            [("CompleteStep", AuditResult.Refused, "NotYourTask"), ("CreateAccount", AuditResult.Denied, "Denied"), ("CompleteStep", AuditResult.Refused, "NotFound")],
            entries.Select(e => (e.Command, e.Result, e.Detail)));
        Assert.Equal(filed.Version, await _office.Read(db => db.Cases.Where(c => c.Id == filed.CaseId).Select(c => c.Version).SingleAsync()));
        Assert.Null(AuditChain.FirstBreak(await Entries()));
    }

    [Fact]
    public async Task A_query_and_bad_input_leave_none()
    {
        var filed = await _office.File();
        var before = await Entries();

        await _office.Done("pemohon", new ReadRequest.Query(filed.Number!));
        await _office.Refused("atasan", Acts.Complete(filed, Verdict.Refuse));

        Assert.Equal(before.Count, (await Entries()).Count);
    }

    [Fact]
    public async Task A_crash_after_the_change_leaves_only_the_entry_that_says_so()
    {
        var filed = await _office.File();
        var before = await Entries();
        var journal = await _office.Read(db => db.Journal.CountAsync());

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _office.Send("atasan", new Crash.Command(filed.CaseId)));

        Assert.Equal(journal, await _office.Read(db => db.Journal.CountAsync()));
        Assert.Equal(["P1-2b"], await _office.Read(db => db.WorkItems.Where(i => i.CaseId == filed.CaseId && i.DoneAt == null).Select(i => i.StepCode).ToListAsync()));
        var entry = Assert.Single((await Entries()).Skip(before.Count));
        Assert.Equal((AuditResult.Failed, nameof(InvalidTimeZoneException)), (entry.Result, entry.Detail));
        Assert.Equal("P1-3", (await _office.Next(filed)).OpenSteps[0]);
    }

    [Fact]
    public async Task A_changed_entry_breaks_the_chain_where_it_stands()
    {
        await _office.File();
        await _office.Read(db => db.AuditEntries.Where(e => e.Sequence == 2).ExecuteUpdateAsync(s => s.SetProperty(e => e.PersonId, DemoOffice.PersonId("admin"))));

        Assert.Equal(2, AuditChain.FirstBreak(await Entries()));
    }

    [Fact]
    public async Task A_payload_fits_its_digest_until_it_is_erased()
    {
        await _office.File();

        var payloads = await _office.Read(db => db.AuditPayloads.ToDictionaryAsync(p => p.Sequence));
        Assert.All(await Entries(), e => Assert.Equal(e.PayloadDigest, AuditChain.Digest(payloads[e.Sequence].Salt, payloads[e.Sequence].Json)));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task<List<AuditEntry>> Entries() => _office.Read(db => db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());

    /// <summary>A handler that breaks down when its work is written but not committed.</summary>
    private static class Crash
    {
        [Audience]
        public sealed record Command(Guid CaseId) : ICommand<Unit>;

        public sealed class Handler(CaseFile file, AccessPortal.Data.PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, Unit>
        {
            public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
            {
                var @case = await file.Open<Domain.Cases.Case>(request.CaseId, null, cancellationToken);
                @case.Complete("P1-2b", caller.ActorFor(@case, "P1-2b"), Verdict.Accept, "", await today.Now(cancellationToken));
                await db.SaveChangesAsync(cancellationToken);
                throw new InvalidTimeZoneException("The handler breaks down.");
            }
        }
    }
}
