using AccessPortal.Cases;

namespace AccessPortal.Tests.Cases;

public sealed class CasePathTests
{
    [Theory]
    [InlineData("HA-2026-0001", "/permintaan/HA-2026-0001")]
    [InlineData("HP-2026-0001", "/penghapusan/HP-2026-0001")]
    [InlineData("RV-2026-S2-01", "/review/RV-2026-S2-01")]
    [InlineData("KS-2026-0001", "/penerimaan/sandi/KS-2026-0001")]
    [InlineData("RK-2026-0001", "/rekonsiliasi/RK-2026-0001")]
    [InlineData(null, "/tugas")]
    public void A_case_is_found_by_its_number(string? number, string path) => Assert.Equal(path, CasePath.Of(number));

    [Theory]
    [InlineData(" ha-2026-0001 ", "/permintaan/HA-2026-0001")]
    [InlineData("RV-2026-S2-01", "/review/RV-2026-S2-01")]
    [InlineData("HA-2026", "/daftar?cari=HA-2026")]
    [InlineData("Kirana B", "/daftar?cari=Kirana%20B")]
    [InlineData(null, "/daftar?cari=")]
    public void A_search_for_a_whole_number_leads_to_its_case_and_any_other_into_the_register(string? words, string path) => Assert.Equal(path, CasePath.Sought(words));
}
