namespace AccessPortal.Domain.Office;

/// <summary>Status Kepegawaian.</summary>
public enum EmploymentStatus
{
    /// <summary>PNS.</summary>
    CivilServant,
    /// <summary>PPPK.</summary>
    ContractCivilServant,
    /// <summary>PPPK Paruh Waktu.</summary>
    PartTimeContractCivilServant,
    /// <summary>Non-ASN.</summary>
    NonCivilServant,
    /// <summary>Pihak Ketiga.</summary>
    ThirdParty,
}
