using System.Security.Cryptography;

namespace AccessPortal.Documents;

/// <summary>Keeps what went to paper, so that anybody who holds a sheet can check it.</summary>
internal sealed class PrintedSheets(PortalDb db, TimeProvider time)
{
    /// <summary>The same content of the same version is the same sheet, however often it leaves the printer.</summary>
    public async Task<PrintedForm> Of(Case @case, string digest, CancellationToken ct)
    {
        var known = await db.PrintedForms.FirstOrDefaultAsync(f => f.CaseId == @case.Id && f.CaseVersion == @case.Version && f.Digest == digest, ct);
        if (known is not null) return known;
        var sheet = new PrintedForm(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), @case.Id, digest, @case.Version, AuditChain.ToMilliseconds(time.GetUtcNow()));
        db.PrintedForms.Add(sheet);
        return sheet;
    }
}
