namespace AccessPortal.Notices;

/// <summary>Words of the notices, as resources.</summary>
public sealed class NoticeWords;
