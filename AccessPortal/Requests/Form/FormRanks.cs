namespace AccessPortal.Requests;

/// <summary>Pangkat and golongan as they are written on paper; suggestions only.</summary>
internal static class FormRanks
{
    private static readonly string[] s_civil =
    [
        "Juru Muda (I/a)", "Juru Muda Tingkat I (I/b)", "Juru (I/c)", "Juru Tingkat I (I/d)",
        "Pengatur Muda (II/a)", "Pengatur Muda Tingkat I (II/b)", "Pengatur (II/c)", "Pengatur Tingkat I (II/d)",
        "Penata Muda (III/a)", "Penata Muda Tingkat I (III/b)", "Penata (III/c)", "Penata Tingkat I (III/d)",
        "Pembina (IV/a)", "Pembina Tingkat I (IV/b)", "Pembina Utama Muda (IV/c)", "Pembina Utama Madya (IV/d)", "Pembina Utama (IV/e)",
    ];

    private static readonly string[] s_contract =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"];

    /// <summary>What fits somebody known by an NI PPPK, or else a PNS.</summary>
    public static IReadOnlyList<string> For(bool contract) => contract ? s_contract : s_civil;
}
