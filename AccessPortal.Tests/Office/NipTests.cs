using AccessPortal.Domain.Office;
using CsCheck;
using static AccessPortal.Domain.Office.EmploymentStatus;

namespace AccessPortal.Tests.Office;

public class NipTests
{
    private static readonly DateOnly s_today = new(2026, 11, 24);
    private static readonly string[] s_gaps = ["", " ", ".", "-"];

    [Theory]
    [InlineData("198609262015051001")]
    [InlineData("19860926 201505 1 001")]
    [InlineData(" 19860926.201505-1–001\u200b")]
    [InlineData("198609262024211001")]
    public void A_number_is_read_with_or_without_separators_for_PNS_and_PPPK(string text) => Assert.True(Nip.TryParse(text, out _));

    [Theory]
    [InlineData(null, NipFault.Digits)]
    [InlineData("", NipFault.Digits)]
    [InlineData("19860926201505100", NipFault.Digits)]
    [InlineData("1986092620150510010", NipFault.Digits)]
    [InlineData("19860926201505100A", NipFault.Digits)]
    [InlineData("١٩٨٦٠٩٢٦٢٠١٥٠٥١٠٠١", NipFault.Digits)]
    [InlineData("198602302015051001", NipFault.BirthDate)]
    [InlineData("198613012015051001", NipFault.BirthDate)]
    [InlineData("198609262015050001", NipFault.Gender)]
    [InlineData("198609262015053001", NipFault.Gender)]
    [InlineData("198609262015051000", NipFault.Sequence)]
    public void A_wrong_number_says_what_is_wrong(string? text, NipFault expected)
    {
        Assert.False(Nip.TryParse(text, out var nip, out var fault));
        Assert.Equal((expected, default(Nip)), (fault, nip));
    }

    [Fact]
    public void It_is_stored_as_digits_and_shown_in_groups()
    {
        var nip = Nip.From("19860926 201505 1 001");

        Assert.Equal("198609262015051001", nip.Value);
        Assert.Equal(nip.Value, nip.ToString());
        Assert.Equal("19860926 201505 1 001", nip.Display);
        Assert.Equal(new DateOnly(1986, 9, 26), nip.BirthDate);
    }

    [Theory]
    [InlineData("198609262015051001", CivilServant)]
    [InlineData("198609262024211001", ContractCivilServant)]
    [InlineData("198609262024211001", CivilServant, NipWarning.StartMonth)]
    [InlineData("198609262001051001", CivilServant, NipWarning.StartYear)]
    [InlineData("198609262027011001", CivilServant)]
    [InlineData("198609262028011001", CivilServant, NipWarning.StartYear)]
    [InlineData("200911242026011001", CivilServant)]
    [InlineData("200911252026011001", CivilServant, NipWarning.Age)]
    [InlineData("195511251980011001", CivilServant)]
    [InlineData("195511241980011001", CivilServant, NipWarning.Age)]
    public void What_is_odd_is_warned_about(string text, EmploymentStatus status, params NipWarning[] expected) =>
        Assert.Equal(expected, Nip.From(text).Warnings(status, s_today));

    [Fact]
    public void The_stored_form_must_be_a_NIP() => Assert.Throws<FormatException>(() => Nip.From("0"));

    [Fact]
    public void An_unset_number_is_empty_and_breaks_no_page() =>
        Assert.Equal(("", "", 0), (default(Nip).Value, default(Nip).Display, default(Nip).Warnings(CivilServant, s_today).Count));

    [Fact]
    public void A_text_is_a_NIP_exactly_when_its_canonical_form_is() =>
        Gen.Select(Gen.Int[1900, 2010], Gen.Int[0, 13], Gen.Int[0, 32], Gen.Int[0, 9999], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3].Select(i => s_gaps[i]))
            .Sample((year, month, day, entry, gender, sequence, gap) =>
            {
                string[] parts = [$"{year}{month:00}{day:00}", $"20{entry:0000}", $"{gender}", $"{sequence:000}"];
                var read = Nip.TryParse(string.Join(gap, parts), out var loose);
                return read == Nip.TryParse(string.Concat(parts), out var strict) && loose == strict && (!read || Nip.From(loose.Value) == loose);
            });
}
