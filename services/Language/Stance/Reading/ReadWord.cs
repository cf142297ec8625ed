namespace FactCheck.Language.Stance.Reading;

/// <summary>A word of a text with what it is compared by.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="Stem">Without ending.</param>
/// <param name="Concept">Equal for words that stand for one another: a country for its adjective, the concept for a verb of it.</param>
/// <param name="Country">The country it means; absent for other words.</param>
/// <param name="IsCapital">Begins with a capital.</param>
/// <param name="IsNumber">Digits.</param>
/// <param name="EndsClause">A comma, semicolon, colon, dash, bracket or the sentence's end follows.</param>
internal sealed record ReadWord(
    int Start, int End, string Lower, string Stem, string Concept, string? Country, bool IsCapital, bool IsNumber, bool EndsClause)
{
    public bool IsStop { get; } = !IsNumber && StopWords.Contains(Lower);

    /// <summary>Says something of the matter: no stop word, no number.</summary>
    public bool IsContent => !IsStop && !IsNumber;
}
