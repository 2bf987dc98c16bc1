namespace AccessPortal.Domain.Sop;

/// <summary>
/// The parts the procedure gives to people. A role names who acts in a step; which post carries the role,
/// and who holds the post, is the office's own data (docs/domain.md, "Who is who").
/// </summary>
public enum Role
{
    /// <summary>Pemohon: the employee who asks for access.</summary>
    Requester,
    /// <summary>Atasan langsung: the requester's superior; relative, resolved when a work item is made.</summary>
    LineManager,
    /// <summary>Kepala Dinas Komunikasi dan Informatika.</summary>
    HeadOfOffice,
    /// <summary>Sekretaris of the office: stands in for the head where he may not act.</summary>
    Secretary,
    /// <summary>Kabid E-Government dan Statistik.</summary>
    DivisionHead,
    /// <summary>Kasi Pengembangan Sumber Daya TIK.</summary>
    ResourceSectionHead,
    /// <summary>Kasi Layanan Infrastruktur TIK.</summary>
    InfrastructureSectionHead,
    /// <summary>Technical Support: creates accounts (P1-8, P1-9).</summary>
    TechnicalSupport,
    /// <summary>Administrator: keeps the list and deactivates accounts (P2, P3).</summary>
    Administrator,
    /// <summary>Penanggung Jawab of a website; relative, resolved when a work item is made.</summary>
    AccessOwner,
    /// <summary>Helpdesk and secretariat: takes in and records, never decides.</summary>
    Helpdesk,
    /// <summary>Inspectorate's auditor: reads everything, changes nothing.</summary>
    Auditor,
    /// <summary>Manages people and settings; takes no part in cases.</summary>
    PortalAdministrator,
}
