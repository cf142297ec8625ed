namespace FactCheck.Language.Languages;

/// <summary>What language a text is in.</summary>
/// <param name="Code">ISO 639, two letters: <c>en</c>; <c>und</c> where there is too little text to tell.</param>
/// <param name="Confidence">That it is this language and not its nearest relative, in [0, 1]; grows with the length of the text.</param>
/// <param name="IsForeign">Whether it can be said not to be English. False where that is in doubt.</param>
public readonly record struct LanguageGuess(string Code, double Confidence, bool IsForeign)
{
    /// <summary>Whether nothing tells the language: no word of English, and not two of another.</summary>
    public bool IsUnknown => Code == "und";
}
