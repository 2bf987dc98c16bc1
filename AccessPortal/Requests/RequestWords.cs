namespace AccessPortal.Requests;

/// <summary>Words of requests, as resources.</summary>
public sealed class RequestWords;
