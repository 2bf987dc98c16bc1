using static AccessPortal.Domain.Sop.Role;

namespace AccessPortal.Domain.Sop;

/// <summary>P3 Prosedur Penghapusan Hak Akses: seven activities, no decision; beside them what the Administrator does on the panel while the papers are under way.</summary>
public static class Revoking
{
    private const int Hour = 60;

    /// <summary>P3-1.</summary>
    public static readonly Step Identify = new("P3-1", 1, "Mengidentifikasi hak akses yang sudah tidak valid", "Identify invalid rights", AccessOwner)
    { Documents = [Document.AccessRegisterForm], StandardMinutes = 15, DueMinutes = 450, Output = "Daftar tidak valid", Facts = StepFacts.RevocationForm, Shape = Shape.Terminator };

    /// <summary>P3-2.</summary>
    public static readonly Step Submit = new("P3-2", 2, "Mengajukan permintaan penghapusan hak akses", "Submit the revocation request", AccessOwner)
    { Documents = [Document.RevocationForm], StandardMinutes = 10, Output = "Permintaan", Facts = StepFacts.RevocationForm, Remark = "(sic) penhapusan" };

    /// <summary>P3-3.</summary>
    public static readonly Step Record = new("P3-3", 3, "Mencatat permintaan dan meneruskan kepada Administrator", "Record the request, forward it", InfrastructureSectionHead)
    { Verdicts = [Verdict.Forward, Verdict.Return], Documents = [Document.RevocationForm], StandardMinutes = 15, DueMinutes = 2 * Hour, Output = "Permintaan tercatat", Substitute = DivisionHead };

    /// <summary>P3-4.</summary>
    public static readonly Step Deactivate = new("P3-4", 4, "Menonaktifkan hak akses sesuai permintaan", "Disable the access", Administrator)
    { StandardMinutes = 15, DueMinutes = 2 * Hour, Output = "Akses nonaktif", Facts = StepFacts.Deactivation };

    /// <summary>P3-5.</summary>
    public static readonly Step InformStatus = new("P3-5", 5, "Menginformasikan status permintaan", "Inform of the status", Administrator)
    { StandardMinutes = 5, DueMinutes = Hour, Output = "Status" };

    /// <summary>P3-6.</summary>
    public static readonly Step Confirm = new("P3-6", 6, "Melakukan update status permintaan dan meneruskan ke Penanggung jawab hak akses Control Panel Web",
        "Update the status, pass it on to the owner", InfrastructureSectionHead)
    { Verdicts = [Verdict.Done, Verdict.Return], Documents = [Document.AccessRegisterForm], StandardMinutes = 10, DueMinutes = Hour, Output = "Daftar & status diperbarui", NotBy = ["P3-4"], Facts = StepFacts.Evidence, Substitute = DivisionHead };

    /// <summary>P3-7.</summary>
    public static readonly Step Acknowledge = new("P3-7", 7, "Menerima informasi status permintaan", "Receive the status", AccessOwner)
    { StandardMinutes = 5, DueMinutes = 5 * 450, Output = "Informasi diterima", Shape = Shape.Terminator };

    /// <summary>P3-S: the account is suspended on the panel while the papers follow or the Kasi decides.</summary>
    public static readonly Step Suspend = new("P3-S", 4, "", "Suspend the access on the panel", Administrator)
    { Aside = true, StandardMinutes = 10, DueMinutes = Hour, Output = "Akses ditangguhkan", Facts = StepFacts.PanelAct };

    /// <summary>P3-R: a suspension is lifted again on the panel, because the access stays.</summary>
    public static readonly Step Reinstate = new("P3-R", 4, "", "Lift the suspension on the panel", Administrator)
    { Aside = true, StandardMinutes = 10, DueMinutes = 2 * Hour, Output = "Akses aktif kembali", Facts = StepFacts.PanelAct };

    /// <summary>P3-K: one of several holders left, so the shared account's password changes.</summary>
    public static readonly Step ChangeSharedPassword = new("P3-K", 4, "", "Change the password of the shared account", Administrator)
    { Aside = true, StandardMinutes = 10, DueMinutes = 450, Output = "Kata sandi bersama diganti", Facts = StepFacts.PanelAct };

    /// <summary>P3-D: after the hold the disabled account is deleted from the panel (Dihapus).</summary>
    public static readonly Step Delete = new("P3-D", 4, "", "Delete the account from the panel after the hold", Administrator)
    { Aside = true, StandardMinutes = 15, DueMinutes = 5 * 450, Output = "Akun dihapus", Facts = StepFacts.PanelAct };

    /// <summary>The whole table.</summary>
    public static readonly Procedure Procedure = new(ProcedureCode.Revoking, "Prosedur Penghapusan Hak Akses Control Panel Website", "Revocation of access rights",
        Identify, Submit, Record, Deactivate, InformStatus, Confirm, Acknowledge, Suspend, Reinstate, ChangeSharedPassword, Delete);

    /// <summary>The procedure as it holds under one version of the SOP.</summary>
    public static Procedure Under(SopVersion version) => Procedure.Under(version);
}
