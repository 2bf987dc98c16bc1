using AccessPortal.Reconciliations.PanelLists;

namespace AccessPortal.Reconciliations;

/// <summary>Shows what a list is and what comparing it would give, before anything is kept.</summary>
public static class PreviewReconciliation
{
    /// <summary>The question.</summary>
    /// <param name="Source">The list.</param>
    [Audience(Role.Administrator)]
    public sealed record Query(ListToCompare Source) : IQuery<Preview>;

    /// <summary>What was found.</summary>
    /// <param name="List">The list as read, with at most <see cref="Sampled"/> accounts.</param>
    /// <param name="Accounts">How many accounts it has.</param>
    /// <param name="Counts">How many of each finding.</param>
    /// <param name="UnknownSites">Websites of the list that the register does not have.</param>
    /// <param name="StillThere">Accounts whose removal was ordered earlier, and which the list still shows.</param>
    public sealed record Preview(PanelList List, int Accounts, IReadOnlyDictionary<Finding, int> Counts, IReadOnlyList<string> UnknownSites, IReadOnlyList<string> StillThere);

    /// <summary>Accounts shown as a sample.</summary>
    public const int Sampled = 5;

    internal sealed class Handler(PanelMatching matching) : IRequestHandler<Query, Preview>
    {
        public async Task<Preview> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Source.Content.LongLength > PanelListReader.MaxBytes) throw Refused.Field(nameof(request.Source), "FileTooLarge");
            var (list, compared) = await matching.Compare(request.Source, cancellationToken);
            return new(list with { Accounts = [.. list.Accounts.Take(Sampled)] }, list.Accounts.Count, compared.Lines.CountBy(l => l.Finding).ToDictionary(), compared.UnknownSites,
                [.. compared.Lines.Where(l => l.EarlierRun.Length > 0).Select(l => l.UserName)]);
        }
    }
}
