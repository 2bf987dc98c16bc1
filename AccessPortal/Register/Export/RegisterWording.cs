using AccessPortal.Cases;

namespace AccessPortal.Register;

/// <summary>Says the columns of FR-02 in words, the same in every form in which the register leaves the portal.</summary>
public sealed class RegisterWording(IStringLocalizer<RegisterWords> words, IStringLocalizer<CaseWords> cases, OfficeZone zone)
{
    private static readonly string[] s_columns =
        ["No", "Site", "Unit", "Platform", "Holder", "Nip", "JobTitle", "UserName", "Access", "Given", "RequestNumber", "Until", "Owner", "LastReview", "State", "Removal", "Remark"];

    private static readonly string[] s_fileColumns = [.. s_columns.SelectMany<string, string>(c => c is "LastReview" or "Removal" ? [c + "Day", c + "Says"] : [c])];

    /// <summary>The columns' heads, in the form's order.</summary>
    public IReadOnlyList<string> Heads => [.. s_columns.Select(c => words["Fr02." + c].Value)];

    /// <summary>The same heads for a file, where a date and what stands beside it are two columns.</summary>
    public IReadOnlyList<string> FileHeads => [.. s_fileColumns.Select(c => words["Fr02." + c].Value)];

    /// <summary>The cells of a row in a file: one fact each.</summary>
    /// <param name="row">The row.</param>
    /// <param name="number">Its number in the list.</param>
    public IReadOnlyList<object?> Values(RegisterRow row, int number) =>
    [
        number, row.Site, row.UnitName, cases["Platform." + row.Platform].Value, row.HolderName, row.Nip, row.JobTitle, row.UserName, Access(row),
        zone.DayOf(row.GivenAt), row.RequestNumber, row.ValidUntil, row.OwnerName, Day(row.LastReviewedAt), row.LastReview is { } result ? words["Review." + result].Value : null,
        cases["Grant." + row.State].Value, Day(row.EndedAt), row.EndedBy, Remark(row, Iso(zone.DayOf(row.StateSince))),
    ];

    /// <summary>The cells of a row on paper, in the columns of the form.</summary>
    /// <param name="row">The row.</param>
    /// <param name="number">Its number in the list.</param>
    /// <param name="date">How a day is written.</param>
    public IReadOnlyList<string> Cells(RegisterRow row, int number, Func<DateOnly, string> date)
    {
        string Said(DateTimeOffset at) => date(zone.DayOf(at));
        return
        [
            number.ToString(CultureInfo.InvariantCulture), row.Site, row.UnitName ?? "", cases["Platform." + row.Platform], row.HolderName, row.Nip, row.JobTitle, row.UserName, Access(row),
            Said(row.GivenAt), row.RequestNumber, row.ValidUntil is { } end ? date(end) : "", row.OwnerName ?? "",
            row is { LastReviewedAt: { } at, LastReview: { } result } ? $"{Said(at)} / {words["Review." + result]}" : "",
            cases["Grant." + row.State], row.EndedAt is { } ended ? $"{Said(ended)} / {row.EndedBy}" : "", Remark(row, Said(row.StateSince)),
        ];
    }

    /// <summary>What the filter lets through, in words; empty for all.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="names">Names of what it says by key.</param>
    public string Filtered(RegisterFilter filter, RegisterChoices.Choices names) => string.Join("; ", Parts(filter, names));

    private DateOnly? Day(DateTimeOffset? at) => at is { } known ? zone.DayOf(known) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Access(RegisterRow row) => $"{string.Join(", ", row.Scope.Each.Select(t => cases["Type." + t].Value))} ({cases["Level." + row.Scope.Level]})";

    private IEnumerable<string> Parts(RegisterFilter f, RegisterChoices.Choices names)
    {
        if (f.Text is { } text) yield return words["Chip.Text", text];
        if (f.State is { } state) yield return cases["Grant." + state];
        if (f.Platform is { } platform) yield return cases["Platform." + platform];
        if (f.Type is { } type) yield return cases["Type." + type];
        if (f.Level is { } level) yield return words["Chip.Level", cases["Level." + level]];
        if (f.OnlyPrivileged) yield return words["Flag.Privileged"];
        if (f.OnlyShared) yield return words["Flag.Shared"];
        if (f.DueForReview) yield return words["Flag.DueForReview"];
        if (f.EndsSoon) yield return words["Flag.EndsSoon"];
        if (f.Dormant) yield return words["Flag.Dormant"];
        if (f.UnitId is { } unit) yield return names.Unit(unit) ?? words["Unit"];
        if (f.WebsiteId is not null) yield return names.Site ?? words["Site"];
        if (f.HolderId is not null) yield return words["Chip.Holder", names.Holder ?? ""];
        if (f.OwnerId is not null) yield return words["Chip.Owner", names.Owner ?? ""];
    }

    private string Remark(RegisterRow row, string since)
    {
        List<string> remarks = [];
        if (row.Scope.IsPrivileged) remarks.Add(words["Privileged"]);
        if (row.AccountType is not AccountType.Individual) remarks.Add(cases["AccountType." + row.AccountType]);
        if (row.State is GrantState.SuspensionRequested or GrantState.Suspended) remarks.Add(words["StateSince", since]);
        return string.Join("; ", remarks);
    }
}
