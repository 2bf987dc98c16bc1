using CsvHelper;

namespace AccessPortal.Leavers;

/// <summary>What is wrong with a line of a list of mutations.</summary>
public enum MutationFault
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>The NIP is none.</summary>
    Nip,
    /// <summary>Perlu ditanyakan: the kind is none that surely ends access, so a person chooses the reason or leaves the line out.</summary>
    Kind,
    /// <summary>The TMT is no day.</summary>
    Day,
    /// <summary>Nobody with this NIP is known.</summary>
    Unknown,
    /// <summary>The same person stands in an earlier line that is sound.</summary>
    Twice,
}

/// <summary>A line of a list of mutations.</summary>
/// <param name="Number">Order in the list, from 1.</param>
/// <param name="Nip">NIP as written, digits only where it is one.</param>
/// <param name="Reason">Why; null when the kind is not understood.</param>
/// <param name="EffectiveOn">TMT; null when it is no day.</param>
/// <param name="Decree">Nomor SK.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record Mutation(int Number, string Nip, RevocationReason? Reason, DateOnly? EffectiveOn, string Decree, MutationFault Fault)
{
    /// <summary>Jenis as written.</summary>
    public string Kind { get; init; } = "";
}

/// <summary>Reads a list of mutations: NIP; jenis; TMT; SK, with or without a line of headings, in this order or by the headings.</summary>
public static class MutationList
{
    /// <summary>The most lines of a list.</summary>
    public const int Most = 2000;

    private static readonly string[] s_days = ["dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "d MMMM yyyy"];

    // Words of kinds that end nothing, or not for good: away with a return, put off, taken back, come in.
    private static readonly string[] s_asked =
    [
        "sementara", "cltn", "cuti", "belajar", "mpp", "persiapan", "hilang", "perpanjang", "tunda", "nunda", "batal", "aktif", "masuk", "uang tunggu", "pejabat negara",
        "kepala desa", "blokir", "banding",
    ];

    private static readonly (string Word, RevocationReason Reason)[] s_kinds =
    [
        ("pensiun", RevocationReason.Retirement), ("meninggal", RevocationReason.Death), ("wafat", RevocationReason.Death), ("kontrak", RevocationReason.ContractEnded),
        ("berhenti", RevocationReason.Resignation), ("henti", RevocationReason.Resignation), ("undur", RevocationReason.Resignation),
        ("promosi", RevocationReason.Promotion), ("alih", RevocationReason.Promotion), ("mutasi", RevocationReason.Transfer), ("pindah", RevocationReason.Transfer),
    ];

    /// <summary>Reads it; a broken line is a line with a fault, never an end.</summary>
    public static IReadOnlyList<Mutation> Read(string text)
    {
        var plain = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(plain)) return [];
        using var csv = CsvReader.FromText(plain, new() { HasHeader = false, TrimWhitespace = true, Separator = plain.Contains(';', StringComparison.Ordinal) ? ';' : plain.Contains('\t', StringComparison.Ordinal) ? '\t' : ',' });
        var (mutations, order, seen) = (new List<Mutation>(), (int[])[0, 1, 2, 3], new HashSet<string>(StringComparer.Ordinal));
        while (csv.Read() && mutations.Count < Most)
        {
            string[] fields = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i) ?? "")];
            if (mutations.Count == 0 && Headings(fields) is { } found) order = found;
            else mutations.Add(Line(mutations.Count + 1, [.. order.Select(i => i >= 0 && i < fields.Length ? fields[i].Trim() : "")], seen));
        }
        return mutations;
    }

    private static int[]? Headings(string[] fields)
    {
        int At(params string[] words) => Array.FindIndex(fields, f => words.Any(w => f.Contains(w, StringComparison.OrdinalIgnoreCase)));
        return At("nip") is var nip and >= 0 ? [nip, At("jenis", "kind"), At("tmt", "tanggal"), At("sk", "nomor")] : null;
    }

    private static Mutation Line(int number, string[] field, HashSet<string> seen)
    {
        var isNip = Domain.Office.Nip.TryParse(field[0], out var nip);
        var asked = s_asked.Any(w => field[1].Contains(w, StringComparison.OrdinalIgnoreCase));
        var reason = asked ? null : s_kinds.Where(k => field[1].Contains(k.Word, StringComparison.OrdinalIgnoreCase)).Select(k => (RevocationReason?)k.Reason).FirstOrDefault();
        var day = DateOnly.TryParseExact(field[2], s_days, CultureInfo.GetCultureInfo("id-ID"), DateTimeStyles.None, out var at) ? DaySpan.Procedure.Of(at) : null;
        var fault = !isNip ? MutationFault.Nip
            : seen.Contains(nip.Value) ? MutationFault.Twice
            : reason is null ? MutationFault.Kind
            : day is null ? MutationFault.Day
            : MutationFault.None;
        // Of what cannot be filed as it stands, the line that mends it is no repetition.
        if (fault is MutationFault.None) seen.Add(nip.Value);
        return new(number, isNip ? nip.Value : field[0], reason, day, field[3].Length > 100 ? field[3][..100] : field[3], fault) { Kind = field[1].Length > 100 ? field[1][..100] : field[1] };
    }
}
