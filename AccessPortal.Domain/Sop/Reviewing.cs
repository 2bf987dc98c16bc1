using static AccessPortal.Domain.Sop.Role;

namespace AccessPortal.Domain.Sop;

/// <summary>P2 Prosedur Review Hak Akses: six activities.</summary>
public static class Reviewing
{
    private const int Day = 450;

    /// <summary>P2-1.</summary>
    public static readonly Step AskForList = new("P2-1", 1, "Mengajukan permintaan daftar hak akses Control Panel Web terbaru",
        "Ask for the newest access list", InfrastructureSectionHead)
    { Documents = [Document.AccessRegisterForm], StandardMinutes = 10, DueMinutes = Day, Output = "Permintaan daftar", Shape = Shape.Terminator };

    /// <summary>P2-2.</summary>
    public static readonly Step SupplyList = new("P2-2", 2, "Menyediakan daftar hak akses terbaru", "Provide the list", Administrator)
    { Documents = [Document.AccessRegisterForm], StandardMinutes = 60, DueMinutes = Day, Output = "Daftar terbaru", Facts = StepFacts.AccessList };

    /// <summary>P2-3.</summary>
    public static readonly Step AskOwners = new("P2-3", 3, "Mereview daftar hak akses Control Panel Web dan meminta verifikasi ke Penanggung jawab hak akses",
        "Review the list, ask the owners to verify", InfrastructureSectionHead)
    { Documents = [Document.AccessReviewForm], StandardMinutes = 120, DueMinutes = 2 * Day, Output = "Formulir review terisi", Facts = StepFacts.OwnersAsked };

    /// <summary>P2-4.</summary>
    public static readonly Step VerifyLines = new("P2-4", 4, "Melakukan verifikasi dan konfirmasi validitas hak akses: jika masih valid, maka dilanjutkan ke tahap berikutnya; jika tidak valid, maka dilakukan penghapusan hak akses",
        "Verify each right", AccessOwner)
    { Documents = [Document.AccessReviewForm], StandardMinutes = 60, DueMinutes = 5 * Day, Output = "Hasil konfirmasi", PerWebsite = true, Facts = StepFacts.ReviewAnswers, Shape = Shape.Decision };

    /// <summary>P2-5. The substitute answers for the lines on the Kasi's own rights that nobody else can answer.</summary>
    public static readonly Step Determine = new("P2-5", 5, "Menetapkan validitas pemilik hak akses", "Determine validity", InfrastructureSectionHead)
    {
        StandardMinutes = 30, DueMinutes = Day, Output = "Penetapan", ActorIsSetting = true, Facts = StepFacts.Determination,
        Substitute = DivisionHead,
    };

    /// <summary>P2-6.</summary>
    public static readonly Step UpdateList = new("P2-6", 6, "Melakukan update daftar pemilik hak akses", "Update the register of holders", Administrator)
    { StandardMinutes = 30, DueMinutes = Day, Output = "Daftar diperbarui", ActorIsSetting = true, Facts = StepFacts.RegisterUpdate, Shape = Shape.Terminator };

    /// <summary>The whole table.</summary>
    public static readonly Procedure Procedure = new(ProcedureCode.Reviewing, "Prosedur Review Hak Akses Control Panel Website", "Periodic review of access rights",
        AskForList, SupplyList, AskOwners, VerifyLines, Determine, UpdateList);

    /// <summary>The procedure as it holds under one version of the SOP.</summary>
    public static Procedure Under(SopVersion version) => Procedure.Under(version);
}
