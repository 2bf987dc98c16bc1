using System.Buffers;

namespace AccessPortal.Domain.Office;

/// <summary>Email dinas: a mail address, lower case. Whether it is the government's own is asked of <see cref="IsOfficial"/>, since a private one is allowed with a reason.</summary>
public readonly record struct OfficialEmail
{
    private const int Longest = 254;
    private const int LongestMailbox = 64;
    private static readonly SearchValues<char> s_mailboxLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._%+-'");
    private readonly string? _value;

    private OfficialEmail(string value) => _value = value;

    /// <summary>Where official addresses end unless the office's settings say otherwise.</summary>
    public static IReadOnlyList<string> DefaultSuffixes { get; } = [".go.id"];

    /// <summary>The address as stored; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an address; blanks at the ends are tolerated.</summary>
    public static bool TryParse(string? text, out OfficialEmail value)
    {
        var address = PastedText.Trim(text).ToLowerInvariant();
        var valid = address.Length <= Longest && address.Split('@') is [var mailbox, var domain] && IsMailbox(mailbox) && DnsName.IsValid(domain);
        value = valid ? new OfficialEmail(address) : default;
        return valid;
    }

    /// <summary>The stored form back.</summary>
    /// <exception cref="FormatException">It is not a mail address.</exception>
    public static OfficialEmail From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a mail address.");

    /// <summary>Whether the domain ends in one of the suffixes (".go.id": anything below go.id; "kab.go.id": that domain or below it).</summary>
    public bool IsOfficial(IEnumerable<string> suffixes) => DnsName.IsUnder(Value.AsSpan(Value.IndexOf('@', StringComparison.Ordinal) + 1), suffixes);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsMailbox(ReadOnlySpan<char> mailbox) =>
        mailbox is not [] and not ['.', ..] and not [.., '.'] && mailbox.Length <= LongestMailbox
        && !mailbox.ContainsAnyExcept(s_mailboxLetters) && !mailbox.Contains("..", StringComparison.Ordinal);
}
