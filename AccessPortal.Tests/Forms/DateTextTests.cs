using AccessPortal.Forms;

namespace AccessPortal.Tests.Forms;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("3/4/2027"), InlineData("03/04/2027"), InlineData("03-04-2027"), InlineData("3.4.2027"), InlineData(" 3  4 2027 "), InlineData("03042027")]
    [InlineData("3 April 2027"), InlineData("3 Apr 2027"), InlineData("2027-04-03")]
    public void A_day_is_read_before_its_month(string typed)
    {
        Assert.True(DateText.TryParse(typed, out var day));
        Assert.Equal(new(2027, 4, 3), day);
    }

    [Theory, InlineData("17 Agustus 2027"), InlineData("17 August 2027"), InlineData("17 agustus 2027")]
    public void Months_are_known_in_both_languages(string typed)
    {
        Assert.True(DateText.TryParse(typed, out var day));
        Assert.Equal(new(2027, 8, 17), day);
    }

    [Theory, InlineData("31/02/2027"), InlineData("12/31/2027"), InlineData("1/2/27"), InlineData("besok"), InlineData(""), InlineData(null)]
    public void What_is_no_day_is_not_guessed(string? typed) => Assert.False(DateText.TryParse(typed, out _));

    [Theory, InlineData("14.30"), InlineData("14:30"), InlineData("1430")]
    public void A_time_is_read_with_a_point_a_colon_or_neither(string typed)
    {
        Assert.True(DateText.TryParseTime(typed, out var time));
        Assert.Equal(new(14, 30), time);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Assert.All(Enumerable.Range(0, 800).Select(i => new DateOnly(2026, 1, 1).AddDays(i)), day => Assert.True(DateText.TryParse(DateText.Write(day), out var read) && read == day));
}
