using System.Globalization;
using AccessPortal.Domain.Office;
using CsCheck;

namespace AccessPortal.Tests.Office;

public class NipRoundTripTests
{
    private static readonly Gen<string> s_nips = Gen.Select(Gen.Int[0, 25000], Gen.Int[1980, 2026], Gen.Int[1, 99], Gen.Int[1, 2], Gen.Int[1, 999],
        (day, year, month, sex, order) => $"{new DateOnly(1950, 1, 1).AddDays(day):yyyyMMdd}{year:0000}{month:00}{sex}{order:000}");

    [Fact]
    public void A_number_reads_back_from_its_digits_and_from_paper() =>
        s_nips.Sample(text =>
        {
            var nip = Nip.From(text);
            Assert.Equal((text, nip), (nip.ToString(), Nip.From(nip.Display)));
            Assert.Equal(text[..8], nip.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        });
}
