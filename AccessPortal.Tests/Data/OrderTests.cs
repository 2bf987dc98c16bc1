using System.Linq.Expressions;
using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
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
using AccessPortal.Tests.UseCases;
using AccessPortal.Websites;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Data;

/// <summary>"The last" of what an aggregate keeps is the newest, whatever order an index gives its rows back in.</summary>
public sealed class OrderTests(TestOffice office) : IClassFixture<TestOffice>
{
    // Only whether somebody or something is in it matters, or each is found by its own key.
    private static readonly string[] s_unordered = ["Case.SeenBy", "AccessReview.Sheets", "SopVersion.Settings"];

    [Fact]
    public async Task Every_collection_of_an_aggregate_keeps_its_order()
    {
        var loose = await office.Read(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(t => t.GetDeclaredNavigations())
            .Where(n => n.IsCollection && n.DeclaringEntityType.ClrType.Assembly == typeof(Case).Assembly && n.FieldInfo?.FieldType.Name != "Ordered`1")
            .Select(n => $"{n.DeclaringEntityType.ClrType.Name}.{n.Name}").Order(StringComparer.Ordinal).ToList()));

        Assert.Equal(s_unordered.Order(StringComparer.Ordinal), loose);
    }

    [Fact]
    public async Task What_is_read_backwards_stands_in_the_order_in_which_it_came_about()
    {
        await Corrected();
        await Sorted<Case, WorkItem>(c => c.Items, i => i.Id);
        await Sorted<Case, JournalEntry>(c => c.Journal, e => e.Sequence);
        await Sorted<AccessRequest, RequestForm>(r => r.Forms, f => f.Revision);
        await Sorted<AccessRequest, DispositionSheet>(r => r.Dispositions, d => d.JournalSequence);
        await Sorted<Revocation, RevocationForm>(r => r.Forms, f => f.Revision);
        await Sorted<Revocation, RevocationLine>(r => r.Lines, l => l.Number);
        await Sorted<AccessReview, ReviewItem>(r => r.Lines, l => l.Number);
        await Sorted<ReviewItem, ReviewAnswer>(l => l.Answers, a => a.Sequence);
        await Sorted<AccessGrant, GrantChange>(g => g.Changes, c => c.Sequence);
        await Sorted<Website, WebsiteChange>(w => w.Changes, c => c.Sequence);
    }

    [Fact]
    public async Task A_second_return_leaves_the_step_the_time_that_it_still_had()
    {
        var (id, input) = await office.Draft();
        var at = await office.Done("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));
        while (at.OpenSteps[0] != Granting.Verify.Code) at = await office.Next(at);
        var due = await Due(id);
        await Return(at);
        var left = await Left(id);

        office.Time.Advance(TimeSpan.FromMinutes(45));
        at = await office.Done("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));
        Assert.True(await Due(id) > due);
        await Return(at);

        Assert.Equal(left, await Left(id));
    }

    private Task<CaseStanding> Return(CaseStanding at) => office.Done("kasi.layanan", new CompleteStep.Command(at.CaseId, at.Version, "P1-6", Verdict.Return, "Lampirkan SK terbaru."));

    private Task<int?> Left(Guid id) => office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => r.ReturnedMinutesLeft).SingleAsync());

    private Task<DateTimeOffset?> Due(Guid id) => office.Read(db => db.WorkItems.Where(i => i.CaseId == id && i.DoneAt == null).Select(i => i.DueAt).SingleAsync());

    // What the demo office has only one of.
    private async Task Corrected()
    {
        var (id, input) = await office.Draft();
        var request = await office.Done("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));
        await office.Done("atasan", Acts.Complete(request, Verdict.Return, "Lampirkan SK terbaru."));
        await office.Done("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));
        var filed = await office.FileRevocation();
        var returned = await office.Done("kasi.layanan", Acts.Complete(filed, Verdict.Return, "Nomor SK keliru."));
        await office.Done("pj", new ResubmitRevocation.Command(returned.CaseId, returned.Version, RevocationActs.Input()));
        var review = await office.AskedFor("disdikbud");
        var part = (await office.SheetOf("pj", review)).Parts[0];
        await office.Answer("pj", review, part);
        await office.Done("pj", new AnswerLines.Command(review.CaseId, part.WebsiteId, [new(part.Lines[0].Item.Number, 1, ReviewResult.Invalid, "Pindah tugas")]));
        var site = await office.Done("kasi.layanan", new WebsiteSheet.Query("dinsos.arunikarayakab.go.id"));
        var entrusted = await office.Done("kasi.layanan", new EntrustWebsite.Command(site.Id, site.Version, DemoOffice.PersonId("dinsos.sekretaris"), null, "SK 800/77/2026"));
        await office.Done("kasi.layanan", new EntrustWebsite.Command(site.Id, entrusted, DemoOffice.PersonId("dinsos.kepala"), null, "SK 800/78/2026"));
    }

    private Task<int> Sorted<TWhole, TPart>(Expression<Func<TWhole, IReadOnlyList<TPart>>> parts, Expression<Func<TPart, long>> order) where TWhole : class where TPart : class =>
        office.Read(async db =>
        {
            await db.Set<TPart>().OrderByDescending(order).LoadAsync();
            var (of, by) = (parts.Compile(), order.Compile());
            var many = (await db.Set<TWhole>().IgnoreAutoIncludes().ToListAsync()).Select(of).Where(p => p.Count > 1).ToList();
            Assert.True(many.Count > 0, $"No {typeof(TWhole).Name} has two of {typeof(TPart).Name}.");
            Assert.All(many, p => Assert.Equal(p.OrderBy(by), p));
            return 0;
        });
}
