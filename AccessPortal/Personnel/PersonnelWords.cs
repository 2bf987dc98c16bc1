namespace AccessPortal.Personnel;

/// <summary>Words of the directory: people, posts, units.</summary>
public sealed class PersonnelWords;
