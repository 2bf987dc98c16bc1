using static AccessPortal.Domain.Sop.Role;

namespace AccessPortal.Domain.Sop;

/// <summary>
/// Rekonsiliasi, di luar SOP: a panel's own list against the register. It is kept as a table so that what is ordered on the panel waits,
/// is late and is confirmed like everything else; it is never printed as part of the SOP.
/// </summary>
public static class Reconciling
{
    private const int Day = 450;

    /// <summary>R-1: the list is compared and the run recorded; each difference is then settled by an act of its own.</summary>
    public static readonly Step Compare = new("R-1", 1, "", "Compare a panel's list with the register", Administrator)
    { StandardMinutes = 30, Output = "Hasil rekonsiliasi", Shape = Shape.Terminator };

    /// <summary>R-A: accounts that should not be on a website's panel are suspended or deleted there; one errand for each website.</summary>
    public static readonly Step RemoveAccounts = new("R-A", 1, "", "Suspend or delete accounts on the panel", Administrator)
    { Aside = true, PerWebsite = true, StandardMinutes = 15, DueMinutes = Day, Output = "Akun ditangguhkan atau dihapus di panel", Facts = StepFacts.AccountsRemoved };

    /// <summary>R-B: accounts that were found on a website's panel and taken over are regularised, by the decree or by a request, or taken away.</summary>
    public static readonly Step Regularise = new("R-B", 1, "", "Decide on accounts taken over from the panel", InfrastructureSectionHead)
    { Aside = true, PerWebsite = true, StandardMinutes = 15, DueMinutes = 10 * Day, Output = "Akun diteguhkan, dimintakan, atau dicabut", Facts = StepFacts.AccountsRegularised, Substitute = DivisionHead };

    /// <summary>The whole table.</summary>
    public static readonly Procedure Procedure = new(ProcedureCode.Reconciling, "Rekonsiliasi Daftar Panel (di luar SOP)", "Reconciliation of panel lists (outside the SOP)", Compare, RemoveAccounts, Regularise);

    /// <summary>The procedure as it holds under one version of the SOP.</summary>
    public static Procedure Under(SopVersion version) => Procedure.Under(version);
}
