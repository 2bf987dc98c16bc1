namespace AccessPortal.Requests;

/// <summary>How FR-01 is filled in for an account that exists already.</summary>
internal static class RenewalInput
{
    /// <summary>Aims the form at the account as it stands in the register.</summary>
    public static void Aim(this FormInput input, RequestKind kind, AccessGrant grant)
    {
        (input.Kind, input.GrantId, input.WebsiteId, input.ProposesSite) = (kind, grant.Id, grant.WebsiteId, false);
        (input.Types, input.Level, input.AccountType) = (grant.Types, grant.Level, grant.AccountType);
    }

    /// <summary>A renewal holds from the day it is asked for; its new end is for the applicant to say.</summary>
    public static void Renew(this FormInput input, AccessGrant grant, DateOnly today)
    {
        input.Aim(RequestKind.Renewal, grant);
        input.ValidFrom = today;
    }

    /// <summary>
    /// Takes over what the directory does not know from the form by which the right was given. A contract that ends with the right is
    /// left out: without a later one there is nothing to renew.
    /// </summary>
    public static void Recall(this FormInput input, RequestForm form, DateOnly? end)
    {
        (input.Purpose, input.PrivilegeReason) = (form.Purpose, form.PrivilegeReason);
        (input.DecreeNumber, input.DecreeDate) = (form.DecreeNumber, form.DecreeDate);
        (input.Nik, input.ContractEnd) = (form.Nik?.ToString() ?? "", form.ContractEnd > end ? form.ContractEnd : null);
        if (input.UnitId == form.UnitId) input.Division = form.Division;
        if (input.Phone.Length == 0) input.Phone = form.Phone.ToString();
        if (input.Email == form.Email.ToString()) input.PrivateMailReason = form.PrivateMailReason;
    }
}
