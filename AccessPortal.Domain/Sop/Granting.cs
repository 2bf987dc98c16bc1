using static AccessPortal.Domain.Sop.Role;
using static AccessPortal.Domain.Sop.Verdict;

namespace AccessPortal.Domain.Sop;

/// <summary>P1 Prosedur Pemberian Hak Akses: eleven activities, three of them in sub-steps (2a/2b, 7a/7b).</summary>
public static class Granting
{
    private static readonly string[] s_account = ["P1-2b", "P1-6", "P1-7a", "P1-7b"];
    private const int Hour = 60;

    /// <summary>P1-1.</summary>
    public static readonly Step Fill = new("P1-1", 1, "Mengisi formulir permintaan hak akses Control Panel Website",
        "Fill in the access request form", Requester)
    { Documents = [Document.AccessRequestForm], StandardMinutes = 15, Output = "Formulir terisi", Facts = StepFacts.RequestForm, Shape = Shape.Terminator };

    /// <summary>P1-2a.</summary>
    public static readonly Step Submit = new("P1-2a", 2, "Mengajukan persetujuan kepada atasan langsung dan meneruskannya kepada Kadis Komunikasi dan Informatika",
        "Get the line manager's approval, forward to the head of office", Requester)
    { StandardMinutes = 15, Output = "Formulir diajukan", Facts = StepFacts.RequestForm };

    /// <summary>P1-2b.</summary>
    public static readonly Step Endorse = new("P1-2b", 2, "", "The line manager endorses the request", LineManager)
    { Verdicts = [Accept, Refuse, Return], StandardMinutes = 15, DueMinutes = 450, Output = "Formulir disetujui atasan", Shape = Shape.Decision, CanBeUndone = true, Substitute = LineManager, MayBeRecordedOnBehalf = true };

    /// <summary>P1-3.</summary>
    public static readonly Step DisposeToDivision = new("P1-3", 3, "Mendisposisikan kepada Kabid Egovernment dan Statistik",
        "Disposition to the head of division", HeadOfOffice)
    { Verdicts = [Forward, Return], StandardMinutes = 10, DueMinutes = 4 * Hour, Output = "Lembar disposisi", Facts = StepFacts.Disposition, CanBeUndone = true, Substitute = Secretary, MayBeRecordedOnBehalf = true };

    /// <summary>P1-4.</summary>
    public static readonly Step DisposeToSection = new("P1-4", 4, "Mendisposisikan kepada Kasi Sumber Daya TIK",
        "Disposition to the section head", DivisionHead)
    { Verdicts = [Forward, Return], StandardMinutes = 10, DueMinutes = 4 * Hour, Output = "Disposisi", Facts = StepFacts.Disposition, CanBeUndone = true, Substitute = HeadOfOffice, MayBeRecordedOnBehalf = true, Remark = "(sic) Kolom pelaksana: Kasi Pengembangan Sumber Daya TIK" };

    /// <summary>P1-5.</summary>
    public static readonly Step Receive = new("P1-5", 5, "Menerima permohonan permintaan hak akses dan meneruskan ke Kasi Layanan Infrastruktur TIK",
        "Receive the request and forward it", ResourceSectionHead)
    { Verdicts = [Forward, Return], StandardMinutes = 10, DueMinutes = 2 * Hour, Output = "Permohonan diterima/tercatat", CanBeUndone = true, Substitute = DivisionHead, MayBeRecordedOnBehalf = true };

    /// <summary>P1-6.</summary>
    public static readonly Step Verify = new("P1-6", 6, "Melakukan verifikasi permintaan jenis akses: jika disetujui maka diteruskan tahap berikutnya; jika tidak, maka ditolak",
        "Verify the access type; approve or refuse", InfrastructureSectionHead)
    { Verdicts = [Accept, Refuse, Return], StandardMinutes = 60, DueMinutes = 4 * Hour, Output = "Hasil verifikasi", IfRefused = "P1-9", Facts = StepFacts.Checklist, Shape = Shape.Decision, CanBeUndone = true, Substitute = DivisionHead };

    /// <summary>P1-7a.</summary>
    public static readonly Step Approve = new("P1-7a", 7, "Memberikan persetujuan hak akses Control Panel Website",
        "Approve the access", InfrastructureSectionHead)
    { Verdicts = [Accept, Refuse, Return], StandardMinutes = 15, DueMinutes = 2 * Hour, Output = "Persetujuan", IfRefused = "P1-9", ActorIsSetting = true, Shape = Shape.Decision, CanBeUndone = true, Substitute = DivisionHead };

    /// <summary>P1-7b.</summary>
    public static readonly Step ApprovePrivileged = new("P1-7b", 7, "", "The head of division also approves privileged access", DivisionHead)
    { Verdicts = [Accept, Refuse, Return], StandardMinutes = 15, DueMinutes = 2 * Hour, Output = "Persetujuan akses istimewa", IfRefused = "P1-9", OnlyPrivileged = true, Shape = Shape.Decision, CanBeUndone = true, Substitute = HeadOfOffice };

    /// <summary>P1-8.</summary>
    public static readonly Step CreateAccount = new("P1-8", 8, "Membuatkan akses berupa Username dan Password",
        "Create the account", TechnicalSupport)
    { StandardMinutes = 30, DueMinutes = 4 * Hour, Output = "Akun aktif", NotBy = s_account, Facts = StepFacts.Account, Substitute = TechnicalSupport };

    /// <summary>P1-9.</summary>
    public static readonly Step InformStatus = new("P1-9", 9, "Menginformasikan status permintaan kepada Pemohon",
        "Inform the applicant of the status", TechnicalSupport)
    { StandardMinutes = 10, DueMinutes = Hour, Output = "Pemberitahuan status", ActorIsSetting = true, Substitute = TechnicalSupport };

    /// <summary>P1-10.</summary>
    public static readonly Step Record = new("P1-10", 10, "Mencatat status dan meneruskan ke Pemohon",
        "Record the status and pass it on", InfrastructureSectionHead)
    { Documents = [Document.AccessRegisterForm], StandardMinutes = 10, DueMinutes = Hour, Output = "Status tercatat, entri Daftar Hak Akses", ActorIsSetting = true, Substitute = DivisionHead, MayBeRecordedOnBehalf = true };

    /// <summary>P1-11.</summary>
    public static readonly Step Use = new("P1-11", 11, "Menerima informasi dan menggunakan hak akses",
        "Receive the information and use the access", Requester)
    { StandardMinutes = 5, DueMinutes = 5 * 450, Output = "Akses digunakan", Shape = Shape.Terminator };

    /// <summary>P1-K: the applicant confirms what helpdesk filled in for them; only then it is submitted.</summary>
    public static readonly Step Confirm = new("P1-K", 2, "", "The applicant confirms the request that helpdesk took in", Requester)
    { Aside = true, StandardMinutes = 5, DueMinutes = 5 * 450, Output = "Permintaan dikonfirmasi", Facts = StepFacts.RequestForm, MayBeRecordedOnBehalf = true };

    /// <summary>The whole table.</summary>
    public static readonly Procedure Procedure = new(ProcedureCode.Granting, "Prosedur Pemberian Hak Akses Control Panel Website", "Granting access to website control panels",
        Fill, Submit, Endorse, DisposeToDivision, DisposeToSection, Receive, Verify, Approve, ApprovePrivileged, CreateAccount, InformStatus, Record, Use, Confirm);

    /// <summary>The procedure as it holds under one version of the SOP.</summary>
    public static Procedure Under(SopVersion version) => Procedure.Under(version);
}
