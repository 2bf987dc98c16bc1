namespace AccessPortal.UseCases;

/// <summary>A message that changes something: authorised, validated and carried out in one transaction with its audit entry.</summary>
public interface ICommand<out T> : IRequest<T>;

/// <summary>A message that reads; it takes the caller and filters in SQL.</summary>
public interface IQuery<out T> : IRequest<T>;

/// <summary>A query that is itself evidence (export, unmasking, reveal): audited like a command.</summary>
public interface IEvidence;

/// <summary>A message by which somebody proves who they are (the own password): judged before anything else, and bad input is a denied attempt and is audited as one.</summary>
public interface IProof
{
    /// <summary>The own password to the portal.</summary>
    SensitiveText Password { get; }
}

/// <summary>
/// Who may send a message. Every message declares one audience; the portal refuses to start otherwise. Being in the audience opens
/// the door only: whether this person may do it to this case is for the handler and the aggregate.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AudienceAttribute(params Role[] roles) : Attribute
{
    /// <summary>Holders of a post with one of these roles; empty for everyone who is signed in.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>True when even a stranger may send it.</summary>
    public bool Anyone { get; init; }

    /// <summary>True when only the portal's own clock sends it, and no person, whatever post they hold.</summary>
    public bool Portal { get; init; }
}
