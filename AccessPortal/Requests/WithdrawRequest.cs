using AccessPortal.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.UseCases;
using FluentValidation;
using MediatR;

namespace AccessPortal.Requests;

/// <summary>The applicant withdraws; possible until an account exists. The number stays used.</summary>
public static class WithdrawRequest
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Reason">Why; optional.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, string Reason) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            @case.Withdraw(caller.AsSelf, request.Reason, await today.For(@case.RequesterId, cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
