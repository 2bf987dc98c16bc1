namespace AccessPortal.UseCases;

/// <summary>
/// Third of the pipeline: what every message holds to, then every rule of the message itself, or each field says what is wrong with
/// it. A message's own rules may rely on the first.
/// </summary>
internal sealed class ValidateBehavior<TRequest, T>(IEnumerable<IValidator<TRequest>> rules) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
{
    public async Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
    {
        var faults = SoundMessage.FaultsOf(request).ToList();
        if (faults.Count > 0) throw new Refused(new(RefusalKind.Invalid, "Invalid", [], faults));
        foreach (var rule in rules)
        {
            var result = await rule.ValidateAsync(request, cancellationToken);
            faults.AddRange(result.Errors.Select(e => new FieldFault(e.PropertyName, e.ErrorCode, Facts(e.CustomState))));
        }
        if (faults.Count > 0) throw new Refused(new(RefusalKind.Invalid, "Invalid", [], faults));
        return await next();
    }

    private static IReadOnlyList<string> Facts(object? state) => state as IReadOnlyList<string> ?? [];
}
