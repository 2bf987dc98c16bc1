namespace AccessPortal.Reviews;

/// <summary>Marks the words of the review room.</summary>
public sealed class ReviewWords;
