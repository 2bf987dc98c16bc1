using System.Diagnostics;
using System.Globalization;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Register;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using AccessPortal.Work;

namespace AccessPortal.Bench;

/// <summary>Something that circuits read again at every event.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Accounts">Who has it open; circuits are dealt out to them in turn.</param>
/// <param name="Read">Reads it at a desk, shared or not; true when it was answered.</param>
internal sealed record LivePage(string Name, IReadOnlyList<string> Accounts, Func<IDesk, bool, Task<bool>> Read)
{
    private static readonly CaseEvent s_event = new(Guid.NewGuid(), null, ProcedureCode.Granting, "", null, CaseOutcome.Running, [], [], [], []);

    /// <summary>The pages measured.</summary>
    public static IReadOnlyList<LivePage> All { get; } =
    [
        new("Request list, one role", ["helpdesk", "arsip"], Of(new RequestList.Query(new(RequestScope.All)))),
        new("Request list, four roles", ["helpdesk", "kadis", "kabid", "auditor"], Of(new RequestList.Query(new(RequestScope.All)))),
        new("Inbox of one post", ["teknis", "teknis.kedua"], Of(new MyWork.Query(OfPosts: true))),
        new("Register, one role", ["helpdesk", "arsip"], Of(new AccessRegister.Query(new()))),
        new("Case page, looking on", ["auditor"], Of(new ReadRequest.Query("HA-2026-0003", LooksOn: true))),
        new("Own requests (never shared)", ["pemohon", "pj"], Of(new RequestList.Query(new()))),
    ];

    /// <summary>Measures and prints: queries per event, time until every circuit has its answer, and the ratio.</summary>
    public async Task Measure(BenchOffice office, int circuits, int events)
    {
        var desks = Enumerable.Range(0, circuits).Select(i => office.Circuit(Accounts[i % Accounts.Count])).ToList();
        await Run(office, desks, 2, shared: false);
        await Run(office, desks, 2, shared: true);
        var (own, ownQueries) = await Run(office, desks, events, shared: false);
        var (shared, sharedQueries) = await Run(office, desks, events, shared: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Name,-28} {circuits} circuits: each for itself {ownQueries,4} queries {own,7:0.0} ms; shared {sharedQueries,4} queries {shared,6:0.0} ms; {own / shared:0.0} times as fast"));
    }

    private static Func<IDesk, bool, Task<bool>> Of<T>(IQuery<T> query) => async (desk, shared) =>
        (shared ? await desk.Reread(query) : await desk.Send(query)).Ok;

    // Median time of an event and queries per event. The same work both ways: only the door differs.
    private async Task<(double Milliseconds, int Queries)> Run(BenchOffice office, List<IDesk> desks, int events, bool shared)
    {
        office.Carried.Take();
        var times = new List<double>();
        for (var i = 0; i < events; i++)
        {
            office.Feed.Publish(s_event);
            var watch = Stopwatch.StartNew();
            var answered = await Task.WhenAll(desks.Select(d => Task.Run(() => Read(d, shared))));
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (!answered.All(a => a)) throw new InvalidOperationException($"{Name}: a circuit got no answer.");
        }
        return (times.Order().ElementAt(events / 2), office.Carried.Take() / events);
    }
}
