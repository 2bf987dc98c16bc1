using AccessPortal.Live;

namespace AccessPortal.Tests.Live;

public sealed class LiveRowsTests
{
    private readonly LiveRows<(int Id, string Text), int> _rows = new(r => r.Id, (a, b) => a.Text != b.Text);

    private string Shown => string.Join(' ', _rows.Shown.Select(r => r.Row.Id + Sign(r.Mark)));

    [Fact]
    public void What_is_read_first_is_nothing_new()
    {
        Assert.Empty(Take(1, 2));
        Assert.Equal("1 2", Shown);
    }

    [Fact]
    public void A_newcomer_stands_in_its_place_and_is_told()
    {
        Take(1, 3);

        Assert.Equal([2], Take(1, 2, 3).Select(r => r.Id));
        Assert.Equal("1 2+ 3", Shown);
    }

    [Fact]
    public void A_row_in_hand_does_not_move()
    {
        Take(3, 5, 7);
        _rows.Hold(5);
        Take(1, 5, 6, 7);

        Assert.Equal("3- 5 1+ 6+ 7", Shown);
        Assert.True(_rows.Release());
        Assert.Equal("1+ 5 6+ 7", Shown);
    }

    [Fact]
    public void A_row_in_hand_stays_even_when_it_has_gone()
    {
        Take(1, 2);
        _rows.Hold(2);
        Take(1);

        Assert.Equal("1 2-", Shown);
    }

    [Fact]
    public void What_its_reader_has_dealt_with_goes_at_once()
    {
        Take(1, 2, 3);
        _rows.Hold(2);
        _rows.Remove(2);

        Assert.Equal("1 3", Shown);
        Assert.Null(_rows.Held);
    }

    [Fact]
    public void A_change_is_marked_each_time_it_happens()
    {
        Take(1);
        _rows.Merge([(1, "b")]);
        _rows.Merge([(1, "c")]);

        Assert.Equal((LiveMark.Changed, 2), (_rows.Shown[0].Mark, _rows.Shown[0].Stamp));
    }

    private IReadOnlyList<(int Id, string Text)> Take(params int[] ids) => _rows.Merge([.. ids.Select(i => (i, "a"))]);

    private static string Sign(LiveMark mark) => mark switch { LiveMark.New => "+", LiveMark.Gone => "-", LiveMark.Changed => "*", _ => "" };
}
