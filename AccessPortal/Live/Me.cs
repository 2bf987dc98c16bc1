namespace AccessPortal.Live;

/// <summary>The signed-in person, as pages know them; cascaded by the layout.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="Capacities">Titles of the posts held, with Plt. or Plh. where acting.</param>
/// <param name="PositionIds">Posts held.</param>
/// <param name="Roles">Roles those posts carry; owner of a website included.</param>
/// <param name="SeesAll">Whether every case may be seen.</param>
public sealed record Me(Guid PersonId, string Name, IReadOnlyList<string> Capacities, IReadOnlyList<Guid> PositionIds, IReadOnlyList<Role> Roles, bool SeesAll)
{
    /// <summary>What this person may hear of, live.</summary>
    public StatusAudience Audience => new(PersonId, PositionIds, SeesAll);

    /// <summary>Whether the case of an event concerns this person or a post held; who sees every case hears of others too.</summary>
    public bool IsConcernedBy(CaseEvent e) => IsPartyTo(e) || e.Positions.Any(PositionIds.Contains);

    /// <summary>Whether the case of an event is this person's own: as applicant, holder or owner, or by what was done.</summary>
    public bool IsPartyTo(CaseEvent e) => e.Persons.Contains(PersonId);

    /// <summary>Whether one of the roles is held.</summary>
    public bool Is(params IReadOnlyList<Role> roles) => Roles.Any(roles.Contains);
}
