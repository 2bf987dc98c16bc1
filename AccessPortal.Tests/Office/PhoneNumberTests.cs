using AccessPortal.Domain.Office;

namespace AccessPortal.Tests.Office;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("0811-0000-0012", "+6281100000012")]
    [InlineData("+62 811 0000 0012", "+6281100000012")]
    [InlineData("\u202a+62 811-0000-0012\u202c", "+6281100000012")]
    [InlineData("6281100000012", "+6281100000012")]
    [InlineData("081234567", null)]
    [InlineData("0812345678", "+62812345678")]
    [InlineData("0812345678901", "+62812345678901")]
    [InlineData("08123456789012", null)]
    [InlineData("0801234567", null)]
    [InlineData("0211234567", null)]
    [InlineData("+0812345678", null)]
    [InlineData("812345678", null)]
    [InlineData("0812345678a", null)]
    [InlineData(null, null)]
    public void Mobile_numbers_are_stored_with_the_country_code(string? text, string? expected) =>
        Assert.Equal(expected, PhoneNumber.TryParse(text, out var phone) ? phone.Value : null);

    [Fact]
    public void Its_middle_is_masked() => Assert.Equal("+6281•••••12", PhoneNumber.From("081100000012").Masked);

    [Fact]
    public void An_unset_number_is_empty() => Assert.Equal(("", ""), (default(PhoneNumber).Value, default(PhoneNumber).Masked));
}
