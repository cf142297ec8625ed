namespace FactCheck.Language.Quantities;

/// <summary>What a figure counts, by its tokens.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct CountedPhrase(int First, int End);
