namespace FactCheck.Review.Console.Shared;

/// <summary>One bar of a list.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Class">Its colour; empty: the default.</param>
/// <param name="Href">Where the counted are listed; null: nowhere.</param>
public sealed record Bar(string Label, int Count, string Class, string? Href);
