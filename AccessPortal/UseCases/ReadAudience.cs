namespace AccessPortal.UseCases;

/// <summary>A query whose answer may be the same for several people, so that a live event asks the database once for all of them.</summary>
public interface ISharedQuery<out T> : IQuery<T>
{
    /// <summary>The audience that gets the same answer as this caller; null when the answer is this person's alone.</summary>
    ReadAudience? AudienceOf(Caller caller);
}

/// <summary>
/// People who get the same answer. The shared query is carried out by a caller who has what the audience has and nothing else: somebody
/// of no name, with these posts or roles. What only one person may see can therefore not get into a shared answer, whatever a query
/// claims of itself.
/// </summary>
public sealed class ReadAudience
{
    /// <summary>Stands for the person, and for the post where only roles count: no person and no post has this key.</summary>
    public static readonly Guid Nobody = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private readonly IReadOnlyList<HeldPosition> _posts;

    private ReadAudience(IEnumerable<HeldPosition> posts)
    {
        _posts = [.. posts.OrderBy(p => p.PositionId).ThenBy(p => p.Role).ThenBy(p => p.Kind)];
        Key = string.Join(' ', _posts.Select(p => $"{p.PositionId:N}/{p.Role}/{p.Kind}"));
    }

    /// <summary>Tells audiences apart: everything the stand-in has.</summary>
    internal string Key { get; }

    /// <summary>All who hold exactly the caller's posts; null for who holds none.</summary>
    public static ReadAudience? OfPosts(Caller caller) => caller is { IsKnown: true, Positions.Count: > 0 } ? new(caller.Positions) : null;

    /// <summary>All who have exactly the caller's roles, in whichever posts; null for who has none.</summary>
    public static ReadAudience? OfRoles(Caller caller)
    {
        var roles = caller.Positions.Select(p => p.Role).OfType<Role>().Distinct().ToList();
        return caller.IsKnown && roles.Count > 0 ? new(roles.Select(r => new HeldPosition(Nobody, "", r, default(HoldingKind)))) : null;
    }

    /// <summary>Makes the caller of a shared query.</summary>
    internal void StandIn(Caller caller) => caller.Become(Nobody, "", _posts);
}
