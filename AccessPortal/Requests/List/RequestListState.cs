using AccessPortal.Cases;
using Microsoft.AspNetCore.Components;

namespace AccessPortal.Requests;

/// <summary>The list's filter and order as its address holds them, so that a link shows the same list.</summary>
/// <param name="Filter">Which requests.</param>
/// <param name="Order">In which order.</param>
public sealed record RequestListState(RequestFilter Filter, CaseOrder Order)
{
    private static readonly Dictionary<RequestScope, string?> s_scopes = new() { [RequestScope.Mine] = null, [RequestScope.All] = "semua", [RequestScope.MySites] = "situs" };
    private static readonly Dictionary<CaseOrder, string?> s_orders = new() { [CaseOrder.Changed] = null, [CaseOrder.Number] = "nomor", [CaseOrder.Due] = "tenggat" };

    /// <summary>The words for its days in the address.</summary>
    public static IReadOnlyList<string> Days { get; } = ["dari", "sampai"];

    /// <summary>Reads it from the page's address.</summary>
    public static RequestListState Read(RequestListPage page) => new(
        new(Key(s_scopes, page.Lihat), Typed.Word<CaseOutcome>(page.Status), Typed.Text(page.Langkah), Typed.Key(page.Opd), Typed.Text(page.Cari), Typed.Day(page.Dari), Typed.Day(page.Sampai)),
        Key(s_orders, page.Urut));

    /// <summary>The address of a list like this.</summary>
    public string Address(NavigationManager navigation) => navigation.GetUriWithQueryParameters("/permintaan", new Dictionary<string, object?>
    {
        ["lihat"] = s_scopes[Filter.Scope], ["status"] = Filter.Outcome?.ToString(), ["langkah"] = Filter.StepCode, ["opd"] = Filter.UnitId,
        ["cari"] = string.IsNullOrWhiteSpace(Filter.Text) ? null : Filter.Text.Trim(), ["dari"] = Text(Filter.From), ["sampai"] = Text(Filter.Until), ["urut"] = s_orders[Order],
    });

    private static T Key<T>(Dictionary<T, string?> words, string? word) where T : struct => words.FirstOrDefault(w => w.Value == word).Key;

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
