using FluentValidation;
using MediatR;

namespace AccessPortal.UseCases;

/// <summary>Third of the pipeline: every rule of the message holds, or each field says what is wrong with it.</summary>
internal sealed class ValidateBehavior<TRequest, T>(IEnumerable<IValidator<TRequest>> rules) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
{
    public async Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
    {
        var faults = new List<FieldFault>();
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
