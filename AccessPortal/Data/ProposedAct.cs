namespace AccessPortal.Data;

/// <summary>An act of one portal administrator that counts once another has agreed.</summary>
/// <param name="Id">Key.</param>
/// <param name="Act">Which command, by the name of its use case.</param>
/// <param name="Json">The command as it was given; holds no secret.</param>
/// <param name="PersonId">Whom it concerns, and who is told of it.</param>
/// <param name="ProposedById">Who wants it.</param>
/// <param name="ProposedAt">When.</param>
public sealed record ProposedAct(Guid Id, string Act, string Json, Guid PersonId, Guid ProposedById, DateTimeOffset ProposedAt)
{
    /// <summary>Who agreed or declined; the proposer where it was taken back.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When it was decided; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether it was agreed to.</summary>
    public bool IsAgreed { get; private set; }

    /// <summary>Keeps who decided.</summary>
    public void Decide(Guid byId, bool agrees, DateTimeOffset at) => (DecidedById, IsAgreed, DecidedAt) = (byId, agrees, at);
}
