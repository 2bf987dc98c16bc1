using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AccessPortal.Data.Mappings;

/// <summary>How value types are kept: instants as milliseconds, so that every database can sort and compare them; the rest as canonical text.</summary>
internal static class Conversions
{
    public static void ConvertValueTypes(this ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        builder.Properties<Nip>().HaveConversion<NipConverter>().HaveMaxLength(18);
        builder.Properties<Nik>().HaveConversion<NikConverter>().HaveMaxLength(16);
        builder.Properties<PhoneNumber>().HaveConversion<PhoneConverter>().HaveMaxLength(16);
        builder.Properties<OfficialEmail>().HaveConversion<EmailConverter>().HaveMaxLength(254);
        builder.Properties<SiteName>().HaveConversion<SiteConverter>().HaveMaxLength(253);
        builder.Properties<PanelUserName>().HaveConversion<UserNameConverter>().HaveMaxLength(16);
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(v => v.ToUnixTimeMilliseconds(), v => DateTimeOffset.FromUnixTimeMilliseconds(v));

    private sealed class NipConverter() : ValueConverter<Nip, string>(v => v.ToString(), v => Nip.From(v));

    private sealed class NikConverter() : ValueConverter<Nik, string>(v => v.ToString(), v => Nik.From(v));

    private sealed class PhoneConverter() : ValueConverter<PhoneNumber, string>(v => v.ToString(), v => PhoneNumber.From(v));

    private sealed class EmailConverter() : ValueConverter<OfficialEmail, string>(v => v.ToString(), v => OfficialEmail.From(v));

    private sealed class SiteConverter() : ValueConverter<SiteName, string>(v => v.ToString(), v => SiteName.From(v));

    private sealed class UserNameConverter() : ValueConverter<PanelUserName, string>(v => v.ToString(), v => PanelUserName.From(v));
}
