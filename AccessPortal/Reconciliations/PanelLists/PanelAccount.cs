namespace AccessPortal.Reconciliations.PanelLists;

/// <summary>An account as a panel's own list has it; never its password.</summary>
/// <param name="UserName">Its name.</param>
/// <param name="Domain">The website it belongs to, as the list writes it; empty where the list is of one website.</param>
/// <param name="IsSuspended">Whether the list shows it suspended.</param>
/// <param name="Email">Mail address; empty without.</param>
/// <param name="LastLoginAt">Last login; null where the list has none.</param>
/// <param name="CreatedOn">When it was made.</param>
public sealed record PanelAccount(string UserName, string Domain = "", bool IsSuspended = false, string Email = "", DateTimeOffset? LastLoginAt = null, DateOnly? CreatedOn = null);

/// <summary>What a list turned out to be.</summary>
public enum PanelListFormat
{
    /// <summary>Nothing that can be read.</summary>
    Unknown,
    /// <summary>Columns, in any order.</summary>
    Csv,
    /// <summary>WHM listaccts.</summary>
    Whm,
    /// <summary>cPanel team users.</summary>
    CPanelTeam,
    /// <summary>cPanel FTP accounts.</summary>
    CPanelFtp,
}

/// <summary>What a column of a list can mean.</summary>
public enum PanelColumn
{
    /// <summary>Name of the account; the only one that must be there.</summary>
    UserName,
    /// <summary>The website.</summary>
    Domain,
    /// <summary>Active or suspended.</summary>
    State,
    /// <summary>Mail address.</summary>
    Email,
    LastLogin,
    /// <summary>When it was made.</summary>
    Created,
}

/// <summary>A list as it was read.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Columns">Headings of a CSV, without those that look like passwords.</param>
/// <param name="Dropped">Headings that look like passwords: they are read past and kept nowhere.</param>
/// <param name="Mapping">Which heading means what.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="Skipped">Lines without a name of an account, by their order in the list.</param>
public sealed record PanelList(
    PanelListFormat Format, IReadOnlyList<string> Columns, IReadOnlyList<string> Dropped, IReadOnlyDictionary<PanelColumn, string> Mapping, IReadOnlyList<PanelAccount> Accounts, IReadOnlyList<int> Skipped)
{
    /// <summary>A list that cannot be read.</summary>
    public static readonly PanelList Unreadable = Of(PanelListFormat.Unknown, []);

    /// <summary>A list that needs no mapping.</summary>
    public static PanelList Of(PanelListFormat format, IReadOnlyList<PanelAccount> accounts) => new(format, [], [], new Dictionary<PanelColumn, string>(), accounts, []);
}
