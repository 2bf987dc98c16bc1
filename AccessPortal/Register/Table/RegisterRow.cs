namespace AccessPortal.Register;

/// <summary>A line of Formulir Daftar Hak Akses (FR-02).</summary>
public sealed record RegisterRow
{
    /// <summary>Key of the right.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the website.</summary>
    public required Guid WebsiteId { get; init; }

    /// <summary>The website.</summary>
    public required string Site { get; init; }

    /// <summary>Its government unit, short.</summary>
    public string? UnitName { get; init; }

    /// <summary>The panel it runs on.</summary>
    public PanelPlatform Platform { get; init; }

    /// <summary>Who holds the right.</summary>
    public Guid HolderId { get; init; }

    public required string HolderName { get; init; }

    /// <summary>Their NIP, in full or masked as the caller may see it; empty without one.</summary>
    public string Nip { get; init; } = "";

    /// <summary>Jabatan.</summary>
    public string JobTitle { get; init; } = "";

    /// <summary>The account's name on the panel.</summary>
    public required string UserName { get; init; }

    /// <summary>What kind of account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Types and level.</summary>
    public required AccessScope Scope { get; init; }

    public GrantState State { get; init; }

    public DateTimeOffset StateSince { get; init; }

    public DateTimeOffset GivenAt { get; init; }

    /// <summary>Number of the form by which it was given.</summary>
    public string RequestNumber { get; init; } = "";

    /// <summary>Last day; null without an end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Key of the website's Penanggung Jawab.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Their name; null where none is named.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Last login, where a panel's list told it.</summary>
    public DateTimeOffset? LastLoginAt { get; init; }

    /// <summary>Review Terakhir: when; null before the first.</summary>
    public DateTimeOffset? LastReviewedAt { get; init; }

    /// <summary>Review Terakhir: result.</summary>
    public ReviewResult? LastReview { get; init; }

    /// <summary>Tanggal Penghapusan: when it was disabled; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Nomor Penghapusan; empty while it stands.</summary>
    public string EndedBy { get; init; } = "";

    /// <summary>Whether it is neither disabled nor removed.</summary>
    public bool Stands => State < GrantState.Disabled;

    /// <summary>Whether its holder can ask for a later end: it has an end, and is recorded and not taken away.</summary>
    public bool IsRenewable => ValidUntil is not null && State is >= GrantState.Active and <= GrantState.Suspended;

    /// <summary>Whether the NIP is shown in part only.</summary>
    public bool IsMasked => Nip.StartsWith('•');

    /// <summary>A NIP of which only the last three digits show.</summary>
    internal static string Mask(string nip) => nip.Length < 3 ? nip : "••• " + nip[^3..];
}
