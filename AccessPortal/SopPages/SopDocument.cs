namespace AccessPortal.SopPages;

/// <summary>The SOP as it is in force today.</summary>
public static class SopDocument
{
    /// <summary>Asks for the newest version in force.</summary>
    [Audience]
    public sealed record Query : IQuery<Sheet>;

    /// <summary>What the SOP page prints besides <see cref="SopHeader"/>.</summary>
    /// <param name="Number">Revision, from 1.</param>
    /// <param name="DocumentNumber">Nomor SOP; empty until the office fills it.</param>
    /// <param name="EffectiveOn">Tanggal efektif, by the office's zone.</param>
    /// <param name="AdoptedBy">Disahkan oleh; empty until the office fills it.</param>
    /// <param name="TimesAdopted">Whether the times are the office's own and no longer a proposal.</param>
    /// <param name="Procedures">The three procedures as this version sets them.</param>
    public sealed record Sheet(
        int Number, string DocumentNumber, DateOnly EffectiveOn, string AdoptedBy, bool TimesAdopted, IReadOnlyList<Procedure> Procedures)
    {
        /// <summary>The sheet of one version; the <paramref name="zone"/> decides which day it took effect.</summary>
        public static Sheet Of(SopVersion version, OfficeZone zone) => new(
            version.Number, version.DocumentNumber, DayOf(version.EffectiveFrom, zone), version.AdoptedBy, version.TimesAdopted,
            [Granting.Under(version), Reviewing.Under(version), Revoking.Under(version)]);

        private static DateOnly DayOf(DateTimeOffset instant, OfficeZone zone) =>
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone.Id)).DateTime);
    }

    internal sealed class Handler(OfficeToday office, OfficeZone zone) : IRequestHandler<Query, Sheet>
    {
        public async Task<Sheet> Handle(Query request, CancellationToken cancellationToken) =>
            Sheet.Of(await office.Sop(cancellationToken), zone);
    }
}
