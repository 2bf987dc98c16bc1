using AccessPortal.Cases;

namespace AccessPortal.Documents;

/// <summary>FR-01 as it went to paper.</summary>
/// <param name="Paper">What stands on it.</param>
/// <param name="Token">What its QR code leads to.</param>
/// <param name="Digest">SHA-256 of its canonical content, hexadecimal.</param>
/// <param name="PrintedAt">When this content was first printed.</param>
public sealed record PrintedRequest(PaperRequest Paper, string Token, string Digest, DateTimeOffset PrintedAt);

/// <summary>Prints FR-01 for those who may see the request. A command: the sheet can be checked by anybody who holds it from then on.</summary>
public static class PrintRequest
{
    /// <summary>The command.</summary>
    /// <param name="Number">The request's number, e.g. HA-2026-0001.</param>
    [Audience]
    public sealed record Command(string Number) : ICommand<PrintedRequest>;

    internal sealed class Handler(PortalDb db, CaseFile file, PrintedSheets sheets) : IRequestHandler<Command, PrintedRequest>
    {
        public async Task<PrintedRequest> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Visible<AccessRequest>().Include(r => r.Journal).Include(r => r.Grant).AsSplitQuery()
                .SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken) ?? throw Refused.NotFound(request.Number);
            var paper = await PaperOf(@case, @case.Form ?? throw Refused.NotFound(request.Number), cancellationToken);
            var printed = await sheets.Of(@case, CanonicalForm.Digest(paper), cancellationToken);
            return new(paper, printed.Token, printed.Digest, printed.PrintedAt);
        }

        private async Task<PaperRequest> PaperOf(AccessRequest @case, RequestForm form, CancellationToken ct)
        {
            var site = await db.Websites.AsNoTracking().SingleOrDefaultAsync(w => w.Id == @case.WebsiteId, ct);
            var altered = form.GrantId is { } id ? await db.Grants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct) : null;
            var marks = await new PaperMarks(db).Of(@case, ct);
            return new()
            {
                Number = @case.Number!, Outcome = @case.Outcome, AgendaNumber = @case.AgendaNumber, Form = form,
                Unit = await db.Units.Where(u => u.Id == form.UnitId).Select(u => u.Name).SingleOrDefaultAsync(ct) ?? "",
                Platform = site?.Platform ?? form.ProposedPlatform, PanelUrl = site?.PanelUrl ?? "",
                Owner = await db.People.Where(p => p.Id == (form.OwnerId ?? Guid.Empty)).Select(p => p.FullName).SingleOrDefaultAsync(ct) ?? "",
                AlteredAccount = altered?.UserName.ToString() ?? "", UserName = @case.Grant?.UserName.ToString() ?? "",
                VerifiedPoints = @case.VerifiedPoints, EndedUnconfirmed = PaperMarks.EndedUnconfirmed(@case), Marks = marks,
                Dispositions = PaperMarks.StandingDispositions(@case),
            };
        }
    }
}
