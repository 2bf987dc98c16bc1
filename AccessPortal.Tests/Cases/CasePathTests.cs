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
}
