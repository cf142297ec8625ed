namespace FactCheck.Language.Times;

/// <summary>Words recognised as a date or period.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Meaning">The days meant.</param>
/// <param name="TakesThe">Whether a "the" before it belongs to it: "the 1990s", "the third quarter".</param>
internal readonly record struct TimeMatch(int First, int End, TimeMeaning Meaning, bool TakesThe = false);
