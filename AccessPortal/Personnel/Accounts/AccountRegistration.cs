namespace AccessPortal.Personnel;

/// <summary>Registers the shelves of accounts and proposals.</summary>
public static class AccountRegistration
{
    /// <summary>Adds what their use cases share.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services.AddScoped<AccountKeeping>().AddScoped<SecondAdministrator>().AddProposable<RenewLink.Command>();

    /// <summary>Lets a second administrator agree to a command whose handler is <see cref="IProposable{TCommand}"/>.</summary>
    public static IServiceCollection AddProposable<TCommand>(this IServiceCollection services) where TCommand : notnull =>
        services.AddScoped<ICarrier, Carrier<TCommand>>();
}
