namespace AccessPortal.Domain.Requests;

/// <summary>The way by which a request came to helpdesk.</summary>
public enum IntakeChannel
{
    /// <summary>Kertas: the form FR-01 on paper.</summary>
    Paper,
    /// <summary>WhatsApp.</summary>
    WhatsApp,
    /// <summary>Datang langsung: the applicant at the counter.</summary>
    InPerson,
}

/// <summary>Kelengkapan: what helpdesk finds in order before a request goes its way. A check, not a decision.</summary>
[Flags]
public enum IntakePoints
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Every field of the form is filled in.</summary>
    Form = 1,
    /// <summary>The applicant has signed, or has confirmed in the portal.</summary>
    Signature = 2,
    /// <summary>SK or surat tugas is attached.</summary>
    Decree = 4,
    /// <summary>Name and number agree with an identity card.</summary>
    Identity = 8,
}
