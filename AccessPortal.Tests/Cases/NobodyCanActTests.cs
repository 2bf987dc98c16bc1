using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using CsCheck;

namespace AccessPortal.Tests.Cases;

/// <summary>Who asked and holds, who holds which post, who answers for the website and who did earlier steps; numbers pick from what there is.</summary>
public sealed record Staffing(int Requester, int Holder, int[] Posts, (int Person, int Post)[] Acting, int Owner, int[] Doers);

/// <summary>One rule of duties: "nobody can act" is told exactly when nobody is allowed to, at every step of the three procedures.</summary>
public sealed class NobodyCanActTests
{
    private const int Vacant = 14;

    private static readonly IReadOnlyList<Procedure> s_procedures = [Granting.Procedure, Reviewing.Procedure, Revoking.Procedure];

    private static readonly Gen<Staffing> s_staffings = Gen.Select(
        Gen.Int[0, 13], Gen.Int[0, 13], Gen.Int[0, Vacant].Array[People.Posts.Count], Gen.Select(Gen.Int[0, 13], Gen.Int[0, 99]).Array[0, 3], Gen.Int[0, 4], Gen.Int[0, 13].Array[4],
        (requester, holder, posts, acting, owner, doers) => new Staffing(requester, holder, posts, acting, owner, doers));

    public static TheoryData<string> Steps => [.. s_procedures.SelectMany(p => p.Steps.Concat(p.Asides)).Select(s => s.Code)];

    [Theory, MemberData(nameof(Steps))]
    public void The_alarm_is_raised_exactly_when_nobody_is_allowed(string code)
    {
        var procedure = s_procedures.Single(p => p.Find(code) is not null);
        s_staffings.Sample(staffing =>
        {
            var holdings = Holdings(staffing);
            var waiting = new Waiting(procedure, Parties(staffing));

            var alarmed = waiting.Begin(procedure[code], staffing.Doers, Given.Monday with { Chart = new(People.Posts, holdings) });

            var actors = holdings.Select(h => new Actor(h.PersonId, h.PositionId)).Concat(People.All.Select(p => new Actor(p.PersonId)));
            Assert.Equal(!actors.Any(a => waiting.Allows(code, a)), alarmed);
        }, iter: 400);
    }

    private static Parties Parties(Staffing staffing) => new(Who(staffing.Requester), Who(staffing.Holder), staffing.Owner switch
    {
        0 => Ownership.None,
        1 => new(People.Gita.PersonId),
        2 => new(Who(staffing.Requester), People.Gita.PersonId),
        3 => new(null, People.Gita.PersonId),
        _ => new(null, null, People.Ratna.PositionId),
    });

    private static List<Holding> Holdings(Staffing staffing) =>
    [
        .. staffing.Posts.Select((who, at) => (Who: who, Post: People.Posts[at])).Where(p => p.Who < Vacant).Select(p => Held(p.Who, p.Post)),
        .. staffing.Acting.Select(a => Held(a.Person, People.Posts[a.Post % People.Posts.Count])),
    ];

    private static Holding Held(int person, Position post) => new(Guid.NewGuid(), post.Id, Who(person), DateTimeOffset.UnixEpoch);

    private static Guid Who(int person) => People.All[person % People.All.Count].PersonId;

    /// <summary>A case at one step.</summary>
    private sealed class Waiting(Procedure procedure, Parties parties) : Case(Guid.NewGuid(), procedure.Code, Given.Sop, parties.RequesterId, null, Given.Monday.Instant)
    {
        public override Procedure Procedure => procedure;

        protected override Parties Parties => parties;

        /// <summary>Opens it after others did the steps that it must not share a doer with; tells whether the alarm was raised.</summary>
        public bool Begin(Step step, int[] doers, OfficeNow now)
        {
            foreach (var (code, at) in step.NotBy.Select((code, at) => (code, at))) Write(JournalKind.Step, procedure[code], new(Who(doers[at])), Verdict.Done, "", now);
            OpenStep(step, now);
            return DrainNotices().Any(t => t.Kind is NoticeKind.NobodyCanAct);
        }
    }
}
