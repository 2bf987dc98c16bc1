namespace AccessPortal.Domain.Office;

/// <summary>Status kepegawaian: what ties a person to the local government, and so which number identifies them.</summary>
public enum EmploymentStatus
{
    /// <summary>PNS: identified by a NIP.</summary>
    CivilServant,
    /// <summary>PPPK: identified by an NI PPPK, of the same length but another composition.</summary>
    ContractCivilServant,
    /// <summary>PPPK Paruh Waktu: as a PPPK.</summary>
    PartTimeContractCivilServant,
    /// <summary>Non-ASN: identified by the NIK.</summary>
    NonCivilServant,
    /// <summary>Pihak Ketiga: a vendor's employee, identified by the NIK; access ends with the contract.</summary>
    ThirdParty,
}
