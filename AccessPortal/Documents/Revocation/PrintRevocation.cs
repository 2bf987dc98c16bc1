using AccessPortal.Cases;

namespace AccessPortal.Documents;

/// <summary>FR-04 as it went to paper.</summary>
/// <param name="Paper">What stands on it.</param>
/// <param name="Token">What its QR code leads to.</param>
/// <param name="Digest">SHA-256 of its canonical content, hexadecimal.</param>
/// <param name="PrintedAt">When this content was first printed.</param>
public sealed record PrintedRevocation(PaperRevocation Paper, string Token, string Digest, DateTimeOffset PrintedAt);

/// <summary>Prints FR-04 for those who may see the revocation. A command: the sheet can be checked by anybody who holds it from then on.</summary>
public static class PrintRevocation
{
    /// <summary>The command.</summary>
    /// <param name="Number">The revocation's number, e.g. HP-2026-0001.</param>
    [Audience]
    public sealed record Command(string Number) : ICommand<PrintedRevocation>;

    internal sealed class Handler(PortalDb db, CaseFile file, PrintedSheets sheets) : IRequestHandler<Command, PrintedRevocation>
    {
        public async Task<PrintedRevocation> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Visible<Revocation>().Include(r => r.Journal).Include(r => r.Lines).ThenInclude(l => l.Grant).AsSplitQuery()
                .SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken) ?? throw Refused.NotFound(request.Number);
            var paper = await PaperOf(@case, cancellationToken);
            var printed = await sheets.Of(@case, CanonicalRevocation.Digest(paper), cancellationToken);
            return new(paper, printed.Token, printed.Digest, printed.PrintedAt);
        }

        private async Task<PaperRevocation> PaperOf(Revocation @case, CancellationToken ct)
        {
            List<Guid?> ids = [@case.RequesterId, @case.OwnerId ?? @case.DeputyId, .. @case.Lines.Select(l => (Guid?)l.Grant.HolderId)];
            var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
            var filer = people.GetValueOrDefault(@case.RequesterId);
            var unit = await db.Units.Where(u => filer != null && u.Id == filer.UnitId).Select(u => u.Name).SingleOrDefaultAsync(ct);
            return new()
            {
                Number = @case.Number!, Outcome = @case.Outcome, Origin = @case.OriginKind, Form = @case.Form, Site = @case.Subject,
                Filer = filer?.FullName ?? "", FilerNip = NipOf(filer), FilerTitle = filer?.JobTitle ?? "", Unit = unit ?? "",
                Owner = people.GetValueOrDefault(@case.OwnerId ?? @case.DeputyId ?? Guid.Empty)?.FullName ?? "",
                Lines = [.. @case.Lines.OrderBy(l => l.Number).Select(l => AccountOf(l, people.GetValueOrDefault(l.Grant.HolderId)))],
                Evidence = @case.EvidenceKind is { } kind ? new(kind, @case.EvidenceReference) : null,
                Marks = await new PaperMarks(db).Of(@case, ct),
            };
        }

        private static PaperAccount AccountOf(RevocationLine line, Person? holder) =>
            new(holder?.FullName ?? "", NipOf(holder), line.Grant.UserName.ToString(), line.Grant.Scope, line.Grant.State, line);

        private static string NipOf(Person? person) => person?.Nip?.Display ?? "";
    }
}
