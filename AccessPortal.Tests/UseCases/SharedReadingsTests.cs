using System.Globalization;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AccessPortal.Tests.UseCases;

/// <summary>How long a reading serves, and what becomes of one that fails.</summary>
public sealed class SharedReadingsTests
{
    private static readonly CaseEvent s_event = new(Guid.NewGuid(), null, ProcedureCode.Granting, "", null, CaseOutcome.Running, [], [], [], []);
    private readonly StatusFeed _feed = new(NullLogger<StatusFeed>.Instance);
    private readonly RegisterFeed _register = new(NullLogger<RegisterFeed>.Instance);
    private readonly FakeTimeProvider _time = new();
    private readonly SharedReads _reads;
    private int _count;

    public SharedReadingsTests() => _reads = new(_feed, _register, _time);

    [Fact]
    public async Task A_reading_that_still_runs_does_not_answer_an_event_told_after_it_began()
    {
        var slow = new TaskCompletionSource<Answer<WorkCount.Counts>>();
        _feed.Publish(s_event);
        var earlier = Share(() => slow.Task);
        _feed.Publish(s_event);

        Assert.Equal(1, (await Share(Counting)).Value!.Waiting);
        Assert.False(earlier.IsCompleted);
        slow.SetResult(new(new(9, 0), null));
        Assert.Equal(9, (await earlier).Value!.Waiting);
        Assert.Equal(1, (await Share(Counting)).Value!.Waiting);
    }

    [Fact]
    public async Task A_reading_does_not_answer_what_was_told_of_the_register_after_it_began()
    {
        await Share(Counting);
        _register.Publish([Guid.NewGuid()]);

        Assert.Equal(2, (await Share(Counting)).Value!.Waiting);
    }

    [Fact]
    public async Task An_old_reading_is_not_asked_again()
    {
        await Share(Counting);
        _time.Advance(TimeSpan.FromSeconds(2));
        await Share(Counting);

        Assert.Equal(2, _count);
    }

    [Fact]
    public async Task A_failure_is_told_to_those_who_wait_and_then_forgotten()
    {
        var broken = new TaskCompletionSource<Answer<WorkCount.Counts>>();
        var waiting = new[] { Share(() => broken.Task), Share(Counting) };
        broken.SetException(new InvalidOperationException("disk"));

        foreach (var one in waiting) await Assert.ThrowsAsync<InvalidOperationException>(() => one);
        Assert.Equal(0, _count);
        Assert.True(SpinWait.SpinUntil(() => Share(Counting).IsCompletedSuccessfully, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task People_of_another_language_read_for_themselves()
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in (string[])["id-ID", "en", "id-ID"])
        {
            CultureInfo.CurrentUICulture = new(language);
            await Share(Counting);
        }
        CultureInfo.CurrentUICulture = before;

        Assert.Equal(2, _count);
    }

    [Fact]
    public async Task Another_post_another_kind_of_holding_and_another_question_are_read_apart()
    {
        var (post, other) = (Guid.NewGuid(), Guid.NewGuid());
        await Share(Counting, Holding(post, HoldingKind.Appointed));
        await Share(Counting, Holding(other, HoldingKind.Appointed));
        await Share(Counting, Holding(post, HoldingKind.ActingAbsence));
        await _reads.Share(new WorkCount.Query(), Holding(post, HoldingKind.Appointed), Counting);

        Assert.Equal(4, _count);
    }

    [Fact]
    public void A_stranger_and_who_holds_nothing_have_no_audience()
    {
        var nobody = new Caller();
        var person = new Caller();
        person.Become(Guid.NewGuid(), "Wulan", []);

        Assert.All([nobody, person], c => Assert.Null(ReadAudience.OfPosts(c) ?? ReadAudience.OfRoles(c)));
    }

    [Fact]
    public void Whoever_stands_in_has_the_audience_s_posts_and_no_person()
    {
        var (caller, standIn) = (new Caller(), new Caller());
        caller.Become(Guid.NewGuid(), "Damar", [new(Guid.NewGuid(), "Kasi", Role.InfrastructureSectionHead, HoldingKind.Appointed)]);

        ReadAudience.OfRoles(caller)!.StandIn(standIn);

        Assert.Equal((ReadAudience.Nobody, ""), (standIn.PersonId, standIn.Name));
        Assert.True(standIn.SeesAllCases);
        Assert.Empty(standIn.PositionIds.Intersect(caller.PositionIds));
    }

    private static ReadAudience Holding(Guid post, HoldingKind kind)
    {
        var caller = new Caller();
        caller.Become(Guid.NewGuid(), "Rangga", [new(post, "Technical Support", Role.TechnicalSupport, kind)]);
        return ReadAudience.OfPosts(caller)!;
    }

    private static readonly ReadAudience s_audience = Holding(Guid.NewGuid(), HoldingKind.Appointed);

    private Task<Answer<WorkCount.Counts>> Share(Func<Task<Answer<WorkCount.Counts>>> read, ReadAudience? audience = null) =>
        _reads.Share(new WorkCount.Query(OfPosts: true), audience ?? s_audience, read);

    private Task<Answer<WorkCount.Counts>> Counting() => Task.FromResult(new Answer<WorkCount.Counts>(new(Interlocked.Increment(ref _count), 0), null));
}
