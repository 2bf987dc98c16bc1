using static AccessPortal.Domain.Sop.Role;

namespace AccessPortal.Domain.Sop;

/// <summary>
/// Setel ulang kata sandi, di luar SOP (docs/domain.md, A16): a short path for which the SOP has no procedure. It is kept as a table like
/// the others so that it waits, is late and is logged like them; it is never printed as part of the SOP.
/// </summary>
public static class Resetting
{
    private const int Hour = 60, Day = 450;

    /// <summary>X-1: helpdesk, or the holder, notes the wish and how the holder was known.</summary>
    public static readonly Step Ask = new("X-1", 1, "", "Note who asks for a new password, and how they were known", Helpdesk)
    { StandardMinutes = 5, Output = "Permintaan setel ulang tercatat", Shape = Shape.Terminator };

    /// <summary>X-2: a new password on the panel; never told to anybody but the holder.</summary>
    public static readonly Step Reset = new("X-2", 2, "", "Set a new password on the panel", Administrator)
    { Verdicts = [Verdict.Done, Verdict.Refuse], StandardMinutes = 10, DueMinutes = 2 * Hour, Output = "Kata sandi baru", Facts = StepFacts.Account, Substitute = TechnicalSupport };

    /// <summary>X-3: the holder opens it, once.</summary>
    public static readonly Step Receive = new("X-3", 3, "", "The holder opens the new secret, once", Requester)
    { StandardMinutes = 5, DueMinutes = 3 * Day, Output = "Kata sandi baru diterima", Facts = StepFacts.Account, Shape = Shape.Terminator };

    /// <summary>The whole table.</summary>
    public static readonly Procedure Procedure = new(ProcedureCode.Resetting, "Setel Ulang Kata Sandi (di luar SOP)", "Password reset (outside the SOP)", Ask, Reset, Receive);

    /// <summary>The procedure as it holds under one version of the SOP.</summary>
    public static Procedure Under(SopVersion version) => Procedure.Under(version);
}
