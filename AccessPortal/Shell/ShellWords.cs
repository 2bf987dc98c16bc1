namespace AccessPortal.Shell;

/// <summary>Words of the shell, as resources.</summary>
public sealed class ShellWords;
