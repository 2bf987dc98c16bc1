namespace AccessPortal.UseCases;

/// <summary>Before the pipeline's transaction: who is to prove who they are does so, and a wrong password counts although nothing else is kept.</summary>
internal sealed class ProveBehavior<TRequest, T>(Caller caller, PasswordJudge judge) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
{
    public async Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
    {
        // A crafted message without a password proves nothing: what every message holds to says so, further on.
        if (request is not IProof { Password: { } password } || caller.SignedIn is not { } person) return await next();
        // By the person: who hammers the sign-in page takes no try away from somebody who is in.
        var (verdict, _) = await judge.Judge($"bukti {person}", u => u.Users.SingleOrDefaultAsync(x => x.PersonId == person, cancellationToken), password.Reveal(), cancellationToken);
        return verdict switch
        {
            PasswordVerdict.Right => await next(),
            PasswordVerdict.TooMany => throw Refused.Field(nameof(IProof.Password), "LockedOut"),
            _ => throw Refused.Field(nameof(IProof.Password), "PasswordWrong"),
        };
    }
}
