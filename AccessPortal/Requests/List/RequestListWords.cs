namespace AccessPortal.Requests;

/// <summary>Words of the list of requests, as resources.</summary>
public sealed class RequestListWords;
