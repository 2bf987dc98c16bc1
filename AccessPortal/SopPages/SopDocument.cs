using AccessPortal.Data;
using AccessPortal.Domain.Sop;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.SopPages;

/// <summary>The SOP as it is in force today.</summary>
public static class SopDocument
{
    /// <summary>Asks for the newest version in force.</summary>
    public sealed record Query : IRequest<Sheet>;

    /// <summary>What the SOP page prints besides <see cref="SopHeader"/>.</summary>
    /// <param name="Number">Revision, from 1.</param>
    /// <param name="DocumentNumber">Nomor SOP; empty until the office fills it.</param>
    /// <param name="EffectiveFrom">Tanggal efektif.</param>
    /// <param name="AdoptedBy">Disahkan oleh; empty until the office fills it.</param>
    /// <param name="TimesAdopted">Whether the times are the office's own and no longer a proposal.</param>
    /// <param name="Procedures">The three procedures as this version sets them.</param>
    public sealed record Sheet(
        int Number, string DocumentNumber, DateTimeOffset EffectiveFrom, string AdoptedBy, bool TimesAdopted, IReadOnlyList<Procedure> Procedures)
    {
        /// <summary>The sheet of one version.</summary>
        public static Sheet Of(SopVersion version) => new(
            version.Number, version.DocumentNumber, version.EffectiveFrom, version.AdoptedBy, version.TimesAdopted,
            [Granting.Under(version), Reviewing.Under(version), Revoking.Under(version)]);
    }

    internal sealed class Handler(PortalDb db, TimeProvider time) : IRequestHandler<Query, Sheet>
    {
        public async Task<Sheet> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow();
            return Sheet.Of(await db.Set<SopVersion>().AsNoTracking().Where(v => v.EffectiveFrom <= now)
                .OrderByDescending(v => v.Number).FirstAsync(cancellationToken));
        }
    }
}
