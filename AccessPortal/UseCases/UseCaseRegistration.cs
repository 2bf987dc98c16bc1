using System.Reflection;
using Microsoft.AspNetCore.Identity;

namespace AccessPortal.UseCases;

/// <summary>Registers the desk, its pipeline and every message found in the portal; no feature is named here.</summary>
public static class UseCaseRegistration
{
    /// <summary>Adds the use cases. Throws <see cref="InvalidOperationException"/> when a message declares no audience.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        var portal = typeof(UseCaseRegistration).Assembly;
        EnsureAudiences(portal.GetTypes());
        services.AddScoped<ServiceFactory>(sp => sp.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(s => s.FromAssemblies(portal)
            .AddClasses(c => c.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime());
        services.AddValidatorsFromAssembly(portal, includeInternalTypes: true);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ProveBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizeBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateBehavior<,>));
        services.AddScoped<Caller>().AddScoped<CallerReader>().AddScoped<AuditTrail>().AddScoped<NoticeBoard>().AddScoped<RegisterChanges>().AddScoped<RefusalFacts>();
        services.AddScoped<Outage>().AddScoped<IDesk, Desk>();
        services.AddScoped<ICallerIdentity, SignedInIdentity>();
        services.AddScoped<IPasswordValidator<PortalUser>, PasswordRules>();
        services.AddSingleton<PortalDesk>().AddSingleton<SharedReads>().AddSingleton<RefusalText>().AddSingleton<PasswordJudge>();
        return services;
    }

    /// <summary>Every message says who may send it.</summary>
    internal static void EnsureAudiences(IEnumerable<Type> types)
    {
        var silent = types.Where(t => typeof(IBaseRequest).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false })
            .Where(t => t.GetCustomAttribute<AudienceAttribute>() is null).Select(t => t.FullName).ToList();
        if (silent.Count > 0) throw new InvalidOperationException($"These messages declare no audience: {string.Join(", ", silent)}.");
    }
}
