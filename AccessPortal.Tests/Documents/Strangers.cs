using AccessPortal.UseCases;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Documents;

/// <summary>Asks as somebody who has not signed in.</summary>
internal static class Strangers
{
    public static Task<Answer<T>> Stranger<T>(this TestOffice office, IRequest<T> message) =>
        new Desk(office.Services.GetRequiredService<IServiceScopeFactory>(), new Nobody(), office.Services.GetRequiredService<SharedReads>()).Send(message);

    private sealed class Nobody : ICallerIdentity
    {
        public Task<Guid?> PersonId() => Task.FromResult<Guid?>(null);
    }
}
