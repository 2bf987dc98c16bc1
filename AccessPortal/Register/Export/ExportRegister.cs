namespace AccessPortal.Register;

/// <summary>Asks to take the register, or a part of it, out of the portal. Evidence: who took what, filtered how, as of when.</summary>
public static class ExportRegister
{
    /// <summary>The question.</summary>
    /// <param name="State">What is taken.</param>
    /// <param name="Format">In which form.</param>
    [Audience]
    public sealed record Query(RegisterState State, RegisterFormat Format) : IQuery<int>, IEvidence;

    internal sealed class Handler(RegisterPaths paths, RegisterComparing comparing, OfficeZone zone) : IRequestHandler<Query, int>
    {
        public async Task<int> Handle(Query request, CancellationToken cancellationToken) => request.State is { IsComparison: true, Since: { } since, On: { } on }
            ? await (await comparing.Moved(request.State.Filter, zone.EndOf(since), zone.EndOf(on), cancellationToken)).CountAsync(cancellationToken)
            : await (await paths.All(request.State, cancellationToken)).CountAsync(cancellationToken);
    }
}

/// <summary>In which form the register leaves the portal.</summary>
public enum RegisterFormat
{
    /// <summary>Text, UTF-8 with BOM.</summary>
    Csv,
    /// <summary>A workbook.</summary>
    Xlsx,
}
