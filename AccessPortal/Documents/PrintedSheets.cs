using System.Security.Cryptography;
using AccessPortal.Data;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Documents;

/// <summary>Keeps what went to paper, so that it can be checked by its QR code.</summary>
internal sealed class PrintedSheets(PortalDb db, TimeProvider time)
{
    /// <summary>The sheet of a content: the same content of the same version is the same sheet, however often it leaves the printer.</summary>
    public async Task<PrintedForm> Of(Case @case, string digest, CancellationToken ct)
    {
        var known = await db.PrintedForms.FirstOrDefaultAsync(f => f.CaseId == @case.Id && f.CaseVersion == @case.Version && f.Digest == digest, ct);
        if (known is not null) return known;
        var sheet = new PrintedForm(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), @case.Id, digest, @case.Version, AuditChain.ToMilliseconds(time.GetUtcNow()));
        db.PrintedForms.Add(sheet);
        return sheet;
    }
}
