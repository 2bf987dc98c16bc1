using AccessPortal.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using Bunit;

namespace AccessPortal.Tests.Requests;

/// <summary>What is half filled in at a step is known to the page, so that no news from elsewhere takes it away.</summary>
public sealed class HalfFilledStepTests : RoomContext
{
    private readonly List<bool> _told = [];

    [Fact]
    public void A_field_of_the_steps_own_counts_as_much_as_the_note_and_is_told_once()
    {
        var bar = Render<DecisionBar>(p => p.Add(b => b.Step, Granting.DisposeToDivision).Add(b => b.DirtyChanged, _told.Add).Add(b => b.Decide, _ => { })
            .AddChildContent<DispositionFields>(f => f.Add(x => x.Sheet, DispositionFields.Usual)));
        Assert.Empty(_told);

        bar.Find("input[type=date]").Input("2026-11-30");
        bar.Find("textarea").Input("Mohon segera");

        Assert.Equal([true], _told);
    }
}
