namespace AccessPortal.Revocations;

/// <summary>A command that needs a reason.</summary>
internal interface IReasoned
{
    /// <summary>Why.</summary>
    string Reason { get; }
}

/// <summary>A reason is given, and not too long.</summary>
internal abstract class ReasonRules<T> : AbstractValidator<T> where T : IReasoned
{
    protected ReasonRules()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("ReasonMissing");
        RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
    }
}
