using Microsoft.AspNetCore.WebUtilities;

namespace AccessPortal.Register;

/// <summary>Everything that the register's page shows, as its address holds it: whoever opens the link sees the same list.</summary>
public sealed record RegisterState
{
    private const string OnWord = "tanggal", SinceWord = "sejak";

    private static readonly (string Word, RegisterOrder Order)[] s_orders =
        [("diberikan", RegisterOrder.Given), ("situs", RegisterOrder.Site), ("nama", RegisterOrder.Holder), ("berakhir", RegisterOrder.Until)];

    /// <summary>The orders that can be asked for.</summary>
    public static IReadOnlyList<RegisterOrder> Orders { get; } = [.. s_orders.Select(o => o.Order)];

    /// <summary>The words for its days in the address.</summary>
    public static IReadOnlyList<string> Days { get; } = [OnWord, SinceWord];

    /// <summary>Which rights.</summary>
    public RegisterFilter Filter { get; init; } = new();

    /// <summary>The order asked for; null for the filter's own.</summary>
    public RegisterOrder? Order { get; init; }

    /// <summary>Whether that order is turned around; never without one asked for.</summary>
    public bool Reversed { get; init; }

    /// <summary>The right after which the page begins; null for the first page.</summary>
    public Guid? After { get; init; }

    /// <summary>The right whose life is open.</summary>
    public Guid? Open { get; init; }

    /// <summary>Keadaan per tanggal: the end of this day; null for now.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Compared with the end of this day; null for no comparison.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Whether two days are compared, and so not a list is shown but what changed in between.</summary>
    public bool IsComparison => Since < On;

    /// <summary>Whether anything is filtered.</summary>
    public bool IsFiltered => Filter != new RegisterFilter();

    /// <summary>Reads the query part of an address; what it cannot read it leaves out.</summary>
    public static RegisterState Read(string? query)
    {
        var said = QueryHelpers.ParseNullableQuery(query) ?? [];
        var state = new RegisterState
        {
            Filter = new()
            {
                Text = Text(said, "cari"), State = Name<GrantState>("status"), UnitId = Key("opd"), WebsiteId = Key("situs"), Platform = Name<PanelPlatform>("panel"),
                Type = Name<AccessTypes>("jenis") is { } type && type is not AccessTypes.None ? type : null, Level = Name<AccessLevel>("tingkat"), OwnerId = Key("pj"), HolderId = Key("pemegang"),
                OnlyPrivileged = Flag("istimewa"), OnlyShared = Flag("bersama"), DueForReview = Flag("review"), EndsSoon = Flag("habis"), Dormant = Flag("dorman"),
            },
            Order = s_orders.Where(o => o.Word == Text(said, "urut")).Select(o => (RegisterOrder?)o.Order).FirstOrDefault(),
            After = Key("sesudah"), Open = Key("hak"), On = Day(OnWord), Since = Day(SinceWord),
        };
        state = state with { Reversed = state.Order is not null && Flag("balik") };
        // When somebody logged in, and what was due for review, is known of today only.
        return state.On is null ? state : state with { Filter = state.Filter with { Dormant = false, DueForReview = false } };

        T? Name<T>(string key) where T : struct, Enum => Typed.Word<T>(Text(said, key));
        Guid? Key(string key) => Typed.Key(Text(said, key));
        bool Flag(string key) => Text(said, key) is not null;
        DateOnly? Day(string key) => Typed.Day(Text(said, key));
    }

    /// <summary>The address of a page that shows this; words as they were typed, so that a blank under the hand stays.</summary>
    public string Address(string page = "/daftar") => QueryHelpers.AddQueryString(page, Parts().Where(p => p.Value is not null)!);

    /// <summary>The same list from its beginning, with nothing open: what is kept, filtered further, printed and exported.</summary>
    public RegisterState Afresh() => this with { After = null, Open = null };

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("cari", string.IsNullOrWhiteSpace(Filter.Text) ? null : Filter.Text), new("status", Filter.State?.ToString()), new("opd", Filter.UnitId?.ToString()),
        new("situs", Filter.WebsiteId?.ToString()), new("panel", Filter.Platform?.ToString()), new("jenis", Filter.Type?.ToString()), new("tingkat", Filter.Level?.ToString()),
        new("pj", Filter.OwnerId?.ToString()), new("pemegang", Filter.HolderId?.ToString()), new("istimewa", Yes(Filter.OnlyPrivileged)), new("bersama", Yes(Filter.OnlyShared)),
        new("review", Yes(Filter.DueForReview)), new("habis", Yes(Filter.EndsSoon)), new("dorman", Yes(Filter.Dormant)),
        new("urut", s_orders.Where(o => o.Order == Order).Select(o => o.Word).FirstOrDefault()), new("balik", Yes(Reversed && Order is not null)), new(OnWord, Iso(On)), new(SinceWord, Iso(Since)),
        new("sesudah", After?.ToString()), new("hak", Open?.ToString()),
    ];

    private static string? Text(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> said, string key) =>
        said.TryGetValue(key, out var value) ? Typed.Text(value) : null;

    private static string? Yes(bool flag) => flag ? "ya" : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
