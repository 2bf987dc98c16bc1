namespace AccessPortal.Domain.Office;

/// <summary>What the directory says of a person; all of it may be corrected, the person stays.</summary>
/// <param name="Name">Name without titles.</param>
/// <param name="Status">Employment status.</param>
/// <param name="UnitId">The government unit the person serves in.</param>
public sealed record PersonFacts(string Name, EmploymentStatus Status, Guid UnitId)
{
    /// <summary>Titles before the name, e.g. "Ir.".</summary>
    public string TitleBefore { get; init; } = "";

    /// <summary>Titles after the name, e.g. "S.Kom., M.T.".</summary>
    public string TitleAfter { get; init; } = "";

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

    /// <summary>Last day of the contract; null without one.</summary>
    public DateOnly? ContractEnds { get; init; }

    /// <summary>Name with titles, as it stands on paper.</summary>
    public string FullName => $"{TitleBefore} {Name}".Trim() + (TitleAfter.Length > 0 ? $", {TitleAfter}" : "");
}

/// <summary>One human being, once, whatever positions they hold or accounts they have.</summary>
public sealed class Person
{
    private Person() { }

    /// <summary>Enters a person into the office's directory.</summary>
    public Person(Guid id, PersonFacts facts)
    {
        Id = id;
        Apply(facts);
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name without titles.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Titles before the name.</summary>
    public string TitleBefore { get; private set; } = "";

    /// <summary>Titles after the name.</summary>
    public string TitleAfter { get; private set; } = "";

    /// <summary>Full name with titles.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Employment status.</summary>
    public EmploymentStatus Status { get; private set; }

    /// <summary>The government unit the person serves in.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>NIP or NI PPPK; null for people without one.</summary>
    public Nip? Nip { get; private set; }

    /// <summary>Rank and grade, as written on paper, e.g. "Penata (III/c)".</summary>
    public string Rank { get; private set; } = "";

    /// <summary>Title of the job when it is not a <see cref="Position"/> with a role.</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Office mail address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Phone, with +62.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Last day of the contract; null without one.</summary>
    public DateOnly? ContractEnds { get; private set; }

    /// <summary>Set when the person has left or moved away.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; private set; }

    /// <summary>What the directory says of the person now.</summary>
    public PersonFacts Facts => new(Name, Status, UnitId)
    {
        TitleBefore = TitleBefore, TitleAfter = TitleAfter, Nip = Nip, Rank = Rank, JobTitle = JobTitle, Email = Email, Phone = Phone, ContractEnds = ContractEnds,
    };

    /// <summary>Whether the person has left by an instant.</summary>
    public bool IsGone(DateTimeOffset at) => LeftAt <= at;

    /// <summary>Corrects what the directory says; a new NIP (a PPPK becomes a CPNS) makes no new person.</summary>
    public void Correct(PersonFacts facts)
    {
        Apply(facts);
        Version++;
    }

    /// <summary>Marks the person as gone from <paramref name="at"/>.</summary>
    public void Leave(DateTimeOffset at)
    {
        LeftAt = at;
        Version++;
    }

    /// <summary>Takes them in again who came back, or who was marked as gone by mistake. What was taken away meanwhile stays taken away.</summary>
    public void Return()
    {
        LeftAt = null;
        Version++;
    }

    private void Apply(PersonFacts facts) =>
        (Name, TitleBefore, TitleAfter, FullName, Status, UnitId, Nip, Rank, JobTitle, Email, Phone, ContractEnds) =
        (facts.Name, facts.TitleBefore, facts.TitleAfter, facts.FullName, facts.Status, facts.UnitId, facts.Nip, facts.Rank, facts.JobTitle, facts.Email, facts.Phone, facts.ContractEnds);
}
