namespace AccessPortal.Domain.Cases;

/// <summary>Sifat surat: how soon.</summary>
public enum Urgency
{
    /// <summary>Biasa.</summary>
    Ordinary,
    /// <summary>Segera.</summary>
    Urgent,
    /// <summary>Sangat segera.</summary>
    VeryUrgent,
}

/// <summary>Sifat surat: who may read it.</summary>
public enum Confidentiality
{
    /// <summary>Biasa.</summary>
    Ordinary,
    /// <summary>Rahasia.</summary>
    Confidential,
}
