namespace AccessPortal.UseCases;

/// <summary>A component's only door: one scope, hence one database context, for each use case.</summary>
public interface IDesk
{
    /// <summary>
    /// Sends a command or query as the signed-in person. What the procedure, the rules or the rights do not allow comes back as a
    /// <see cref="Refusal"/>, never as an exception; anything else is a fault and is thrown.
    /// </summary>
    Task<Answer<T>> Send<T>(IRequest<T> message, CancellationToken ct = default);

    /// <summary>
    /// Asks again because of a live event. Where the query says that a whole audience gets the same answer, it is read once for its
    /// circuits; the answer is never older than the event.
    /// </summary>
    Task<Answer<T>> Reread<T>(IQuery<T> query, CancellationToken ct = default) => Send(query, ct);
}
