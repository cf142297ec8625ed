namespace FactCheck.Language.Times;

/// <summary>Words recognised as a date or period.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Meaning">The days meant.</param>
internal readonly record struct TimeMatch(int First, int End, TimeMeaning Meaning);
