namespace AccessPortal.Live;

/// <summary>Which live events may have changed a right.</summary>
public static class GrantEvents
{
    /// <summary>Every step of review and revocation may; of a request those from the making of the account on.</summary>
    public static bool MayTouchGrants(CaseEvent e) =>
        e.Procedure != Granting.Procedure.Code || Granting.Procedure.Find(e.StepCode) is not { } step
        || Granting.Procedure.IndexOf(step.Code) >= Granting.Procedure.IndexOf(Granting.CreateAccount.Code);
}
