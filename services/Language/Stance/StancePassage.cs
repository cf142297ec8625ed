namespace FactCheck.Language.Stance;

/// <summary>A passage to hold against a claim.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Title">Title of the page it stands on, which may name what the passage calls "the country"; absent when unknown.</param>
/// <param name="PublishedOn">The day its words refer to; absent when unknown.</param>
public sealed record StancePassage(string Text, string? Title, DateOnly? PublishedOn);
