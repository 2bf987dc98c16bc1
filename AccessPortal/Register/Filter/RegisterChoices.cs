namespace AccessPortal.Register;

/// <summary>What the register's filters offer, and the names of what a filter says by key.</summary>
public static class RegisterChoices
{
    /// <summary>The question.</summary>
    /// <param name="Filter">Whose keys are to be named.</param>
    [Audience]
    public sealed record Query(RegisterFilter Filter) : IQuery<Choices>;

    /// <summary>The choices.</summary>
    /// <param name="Units">Government units, by name.</param>
    /// <param name="Site">The website filtered by; null when none is or the caller may see none of its rights.</param>
    /// <param name="Owner">The owner filtered by.</param>
    /// <param name="Holder">The holder filtered by.</param>
    public sealed record Choices(IReadOnlyList<Unit> Units, string? Site, string? Owner, string? Holder)
    {
        /// <summary>Name of a unit; null for none of them.</summary>
        public string? Unit(Guid id) => Units.FirstOrDefault(u => u.Id == id)?.Name;
    }

    /// <summary>A unit.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Short name.</param>
    public sealed record Unit(Guid Id, string Name);

    internal sealed class Handler(FilterNames names) : IRequestHandler<Query, Choices>
    {
        public Task<Choices> Handle(Query request, CancellationToken cancellationToken) => names.Of(request.Filter, cancellationToken);
    }
}
