namespace AccessPortal.Domain.Office;

/// <summary>One human being, once, whatever positions they hold or accounts they have.</summary>
public sealed class Person
{
    private Person() { }

    /// <summary>Enters a person into the office's directory.</summary>
    public Person(Guid id, string fullName, EmploymentStatus status, Guid unitId) =>
        (Id, FullName, Status, UnitId) = (id, fullName, status, unitId);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Full name with titles.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Employment status.</summary>
    public EmploymentStatus Status { get; private set; }

    /// <summary>The government unit the person serves in.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>NIP or NI PPPK; null for people without one.</summary>
    public Nip? Nip { get; init; }

    /// <summary>Rank and grade, as written on paper, e.g. "Penata (III/c)".</summary>
    public string Rank { get; init; } = "";

    /// <summary>Title of the job when it is not a <see cref="Position"/> with a role.</summary>
    public string JobTitle { get; init; } = "";

    /// <summary>Office mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Phone, with +62.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Set when the person has left or moved away.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Whether the person has left by an instant.</summary>
    public bool IsGone(DateTimeOffset at) => LeftAt <= at;

    /// <summary>Marks the person as gone from <paramref name="at"/>.</summary>
    public void Leave(DateTimeOffset at) => LeftAt = at;
}
