namespace AccessPortal.Data;

/// <summary>
/// A right as the register looks for it: what it is filtered and sorted by, side by side, one row for each right. The database writes it
/// (triggers on rights, people and websites), the portal only reads: so no way of changing a right can forget it.
/// </summary>
public sealed class RegisterLine
{
    private RegisterLine() { }

    /// <summary>Key; grows with each new right, and so settles every order.</summary>
    public long Id { get; private set; }

    /// <summary>The right.</summary>
    public Guid GrantId { get; private set; }

    public Guid WebsiteId { get; private set; }

    public Guid HolderId { get; private set; }

    /// <summary>The website's government unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Penanggung Jawab of the website; null where none is named.</summary>
    public Guid? OwnerId { get; private set; }

    public PanelPlatform Platform { get; private set; }

    /// <summary>What it reaches.</summary>
    public AccessTypes Types { get; private set; }

    /// <summary>How far.</summary>
    public AccessLevel Level { get; private set; }

    public bool IsPrivileged { get; private set; }

    /// <summary>What kind of account.</summary>
    public AccountType AccountType { get; private set; }

    /// <summary>State now.</summary>
    public GrantState State { get; private set; }

    /// <summary>Whether it stands: neither disabled nor removed.</summary>
    public bool Stands { get; private set; }

    /// <summary>The website's name, to sort by.</summary>
    public string SiteKey { get; private set; } = "";

    /// <summary>The holder's name in small letters, to sort by.</summary>
    public string HolderKey { get; private set; } = "";

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Last day of validity; the last day there is for a right without an end.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>
    /// Last login, where a panel's list told it. Never seen to log in: when it was given, where a list that tells logins has covered the
    /// website since. Null where no list can tell.
    /// </summary>
    public DateTimeOffset? UnseenSince { get; private set; }

    /// <summary>When it was reviewed last; before its first review, when it was given.</summary>
    public DateTimeOffset UnreviewedSince { get; private set; }
}

/// <summary>One of the access types of a line, so that an index can serve each type.</summary>
public sealed class RegisterLineType
{
    private RegisterLineType() { }

    public long LineId { get; private set; }

    /// <summary>A single type.</summary>
    public AccessTypes Type { get; private set; }

    /// <summary>When the right was given: the order of the list.</summary>
    public DateTimeOffset GivenAt { get; private set; }
}

/// <summary>The texts of a line in which words are looked for.</summary>
[Flags]
public enum LineText
{
    /// <summary>The website's host name.</summary>
    Site = 1,
    /// <summary>The holder's name.</summary>
    Holder = 2,
    /// <summary>The account's name on the panel.</summary>
    UserName = 4,
    /// <summary>The holder's NIP.</summary>
    Nip = 8,
    /// <summary>The name of the website's Penanggung Jawab.</summary>
    Owner = 16,
}

/// <summary>A line that a search for words found.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Rank">How well it fits; the best has the smallest.</param>
public sealed record LineHit(long LineId, double Rank);
