namespace AccessPortal.Documents;

/// <summary>Lets anybody who holds a printed form check it by its QR code; tells nothing about people or websites.</summary>
public static class CheckForm
{
    /// <summary>The question.</summary>
    /// <param name="Token">From the QR code.</param>
    [Audience(Anyone = true)]
    public sealed record Query(string Token) : IQuery<CheckedForm>;

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, CheckedForm>
    {
        public async Task<CheckedForm> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = from form in db.PrintedForms
                        where form.Token == request.Token
                        join c in db.Cases on form.CaseId equals c.Id
                        select new CheckedForm(c.Number ?? "", c.Outcome, form.PrintedAt, form.Digest, c.Version != form.CaseVersion);
            return await found.SingleOrDefaultAsync(cancellationToken) ?? throw Refused.NotFound();
        }
    }
}

/// <summary>What a stranger learns of a printed form.</summary>
/// <param name="Number">The request's number.</param>
/// <param name="Outcome">How the request stands now.</param>
/// <param name="PrintedAt">When the sheet was printed.</param>
/// <param name="Digest">SHA-256 of its content, to compare with the sheet.</param>
/// <param name="MovedOn">Whether the request has moved since.</param>
public sealed record CheckedForm(string Number, CaseOutcome Outcome, DateTimeOffset PrintedAt, string Digest, bool MovedOn);
