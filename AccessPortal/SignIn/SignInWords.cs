namespace AccessPortal.SignIn;

/// <summary>Words of sign-in, as resources.</summary>
public sealed class SignInWords;
