using System.Reflection;
using MediatR;

namespace AccessPortal.UseCases;

/// <summary>First of the pipeline: deny unless the message's audience allows.</summary>
internal sealed class AuthorizeBehavior<TRequest, T>(Caller caller) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
{
    private static readonly AudienceAttribute? s_audience = typeof(TRequest).GetCustomAttribute<AudienceAttribute>();

    public Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next) =>
        caller.IsPortal || Allows(s_audience) ? next() : throw Refused.Denied();

    private bool Allows(AudienceAttribute? audience) =>
        audience is not null && (audience.Anyone || (caller.IsKnown && (audience.Roles.Count == 0 || caller.Holds(audience.Roles))));
}
