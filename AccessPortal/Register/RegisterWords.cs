namespace AccessPortal.Register;

/// <summary>Words of the register, as resources.</summary>
public sealed class RegisterWords;
