using AccessPortal.Domain.Office;

namespace AccessPortal.Tests.Office;

public class NikTests
{
    [Theory]
    [InlineData("9901010101900001", NikFault.None)]
    [InlineData("9901 0171 1290 0001", NikFault.None)]
    [InlineData("9901013112900001", NikFault.None)]
    [InlineData("9901014101900001", NikFault.None)]
    [InlineData("990101010190000", NikFault.Digits)]
    [InlineData("99010101019000O1", NikFault.Digits)]
    [InlineData("9901010001900001", NikFault.Day)]
    [InlineData("9901013201900001", NikFault.Day)]
    [InlineData("9901014001900001", NikFault.Day)]
    [InlineData("9901017201900001", NikFault.Day)]
    [InlineData("9901010100900001", NikFault.Month)]
    [InlineData("9901010113900001", NikFault.Month)]
    public void Length_day_and_month_are_checked(string text, NikFault expected)
    {
        Assert.Equal(expected is NikFault.None, Nik.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Lists_show_only_its_ends() => Assert.Equal("9901••••••••••01", Nik.From("9901010101900001").Masked);

    [Fact]
    public void An_unset_number_is_empty() => Assert.Equal(("", ""), (default(Nik).Value, default(Nik).Masked));

    [Fact]
    public void A_refused_number_is_not_repeated_in_the_error() =>
        Assert.DoesNotContain("9901", Assert.Throws<FormatException>(() => Nik.From("9901")).Message, StringComparison.Ordinal);
}
