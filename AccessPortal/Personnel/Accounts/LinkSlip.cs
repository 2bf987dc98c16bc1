namespace AccessPortal.Personnel;

/// <summary>How a one-time link reaches its person; each way has its own time.</summary>
public enum LinkWay
{
    /// <summary>On a printed slip: three working days.</summary>
    Slip,
    /// <summary>By mail: 24 hours.</summary>
    Mail,
}

/// <summary>A one-time link as it is handed over; its token is nowhere else.</summary>
/// <param name="Name">Name of its person, with titles.</param>
/// <param name="Unit">Short name of their unit.</param>
/// <param name="UserName">Name for signing in.</param>
/// <param name="Token">What the link ends with.</param>
/// <param name="EndsAt">When it ends.</param>
public sealed record LinkSlip(string Name, string Unit, string UserName, SensitiveText Token, DateTimeOffset EndsAt);
