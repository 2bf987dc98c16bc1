namespace AccessPortal.UseCases;

/// <summary>A post the caller holds now.</summary>
/// <param name="PositionId">The post.</param>
/// <param name="Title">Its title.</param>
/// <param name="Role">The role it carries.</param>
/// <param name="Kind">Appointed or acting.</param>
public sealed record HeldPosition(Guid PositionId, string Title, Role? Role, HoldingKind Kind)
{
    /// <summary>The capacity in which its holder acts.</summary>
    public Capacity Capacity => Kind switch
    {
        HoldingKind.ActingVacancy => Capacity.ActingVacancy,
        HoldingKind.ActingAbsence => Capacity.ActingAbsence,
        _ => Capacity.Own,
    };
}

/// <summary>Who sends the message: a person with the posts held at this moment. One for each use case.</summary>
public sealed class Caller
{
    private static readonly Role[] s_seeAll =
    [
        Role.Helpdesk, Role.Auditor, Role.HeadOfOffice, Role.Secretary, Role.DivisionHead, Role.ResourceSectionHead, Role.InfrastructureSectionHead,
    ];

    /// <summary>Who is signed in, before <see cref="CallerReader"/> has read inside the message's transaction whether they still serve; null from then on.</summary>
    public Guid? SignedIn { get; private set; }

    /// <summary>The secret of the session they are signed in by; null where nobody signed in: the portal itself, a reading for many.</summary>
    public string? Session { get; private set; }

    /// <summary>The person; <see cref="Guid.Empty"/> for a stranger or the portal's clock.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Name for display.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Posts held now.</summary>
    public IReadOnlyList<HeldPosition> Positions { get; private set; } = [];

    /// <summary>True for the portal's own clock.</summary>
    public bool IsPortal { get; private set; }

    /// <summary>True when somebody is signed in.</summary>
    public bool IsKnown => PersonId != Guid.Empty;

    /// <summary>Keys of the posts held.</summary>
    public IReadOnlyList<Guid> PositionIds => [.. Positions.Select(p => p.PositionId)];

    /// <summary>Roles that see every case.</summary>
    public static IReadOnlyList<Role> RolesThatSeeAll => s_seeAll;

    /// <summary>Whether the caller sees every case.</summary>
    public bool SeesAllCases => Holds(s_seeAll);

    /// <summary>Whether the caller holds a post with one of the roles.</summary>
    public bool Holds(params IReadOnlyList<Role> roles) => Positions.Any(p => p.Role is { } role && roles.Contains(role));

    /// <summary>Names who is signed in; by the desk. It gives no rights yet.</summary>
    public void SetIdentity(Guid? personId, string? session = null) => (SignedIn, Session) = (personId, session);

    /// <summary>Sets who it is; once.</summary>
    public void Become(Guid personId, string name, IReadOnlyList<HeldPosition> positions) =>
        (SignedIn, PersonId, Name, Positions) = (null, personId, name, positions);

    /// <summary>Acts as the portal's clock.</summary>
    public void BecomePortal() => IsPortal = true;

    /// <summary>The actor for a waiting item: in the post it waits for, or as oneself.</summary>
    public Actor ActorFor(WorkItem? item)
    {
        if (item?.PositionId is { } post && Positions.FirstOrDefault(p => p.PositionId == post) is { } held)
            return new(PersonId, held.PositionId, item.Role is Role.AccessOwner ? Capacity.StandIn : held.Capacity, held.Title);
        return item?.PersonId != PersonId && item?.DeputyId == PersonId && IsKnown ? AsSelf with { Capacity = Capacity.Deputy } : AsSelf;
    }

    /// <summary>The caller in a post of this role.</summary>
    /// <exception cref="Refused">The caller holds no such post.</exception>
    public Actor InRole(Role role) => Positions.FirstOrDefault(p => p.Role == role) is { } post
        ? new(PersonId, post.PositionId, post.Capacity, post.Title)
        : throw Refused.Denied();

    /// <summary>Somebody else, in whose name the caller, of helpdesk, records what they decided or signed.</summary>
    /// <exception cref="Refused">The caller is not of helpdesk.</exception>
    public Actor OnBehalfOf(Guid personId) =>
        Holds(Role.Helpdesk) ? new(personId, null, Capacity.OnBehalf, RecordedBy: PersonId) : throw Refused.Denied();

    /// <summary>The actor as oneself: applicant, holder, owner.</summary>
    public Actor AsSelf => IsPortal ? Actor.Portal : new(PersonId);

    /// <summary>The actor who takes back the step done last: in the post it was done for, or of helpdesk, who recorded it; as held now.</summary>
    public Actor Undoing(Case @case)
    {
        if (@case.LastStep is not { } last) return AsSelf;
        if (last.PersonId != PersonId && last.RecordedBy == PersonId) return AsHolderOf(Role.Helpdesk);
        return Positions.FirstOrDefault(p => p.PositionId == last.PositionId) is { } held ? new(PersonId, held.PositionId, held.Capacity, held.Title) : AsSelf;
    }

    /// <summary>The actor in the first post held that carries one of the roles, for an act that no waiting item asks for; as oneself without one.</summary>
    public Actor AsHolderOf(params IReadOnlyList<Role> roles) =>
        Positions.FirstOrDefault(p => p.Role is { } role && roles.Contains(role)) is { } held ? new(PersonId, held.PositionId, held.Capacity, held.Title) : AsSelf;

    /// <summary>The actor who answers for a website: its owner, deputy or stand-in; null when the caller does not.</summary>
    public Actor? AnswersFor(Ownership owner)
    {
        var to = owner.Addressee;
        if (!IsKnown) return null;
        if (to.PersonId == PersonId) return AsSelf;
        if (to.DeputyId == PersonId) return AsSelf with { Capacity = Capacity.Deputy };
        var post = to.PersonId is null ? Positions.FirstOrDefault(p => p.PositionId == to.PositionId) : null;
        return post is null ? null : new(PersonId, post.PositionId, Capacity.StandIn, post.Title);
    }

    /// <summary>The actor in the first post held that carries one of the roles; null when there is none.</summary>
    public Actor? ActorAs(params IReadOnlyList<Role> roles) =>
        Positions.FirstOrDefault(p => p.Role is { } role && roles.Contains(role)) is { } held ? new(PersonId, held.PositionId, held.Capacity, held.Title) : null;

    /// <summary>The actor for the first open item of a step that waits for this caller.</summary>
    public Actor ActorFor(Case @case, string stepCode)
    {
        var mine = @case.Items.Where(i => i.IsOpen && i.StepCode == stepCode);
        return ActorFor(mine.FirstOrDefault(i => (i.PositionId is { } p && PositionIds.Contains(p)) || i.PersonId == PersonId || i.DeputyId == PersonId));
    }
}
