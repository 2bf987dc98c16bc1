using System.Reflection;

namespace AccessPortal.UseCases;

/// <summary>Second of the pipeline: finds out who sends the message, and denies it unless its audience allows.</summary>
internal sealed class AuthorizeBehavior<TRequest, T>(Caller caller, CallerReader reader) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
{
    private static readonly AudienceAttribute? s_audience = typeof(TRequest).GetCustomAttribute<AudienceAttribute>();

    public async Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
    {
        await reader.Read(caller, cancellationToken);
        return caller.IsPortal || Allows(s_audience) ? await next() : throw Refused.Denied();
    }

    private bool Allows(AudienceAttribute? audience) =>
        audience is { Portal: false } && (audience.Anyone || (caller.IsKnown && (audience.Roles.Count == 0 || caller.Holds(audience.Roles))));
}
