using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Vouching;

/// <summary>Tells questions: they say nothing of what they ask.</summary>
internal static partial class Questions
{
    private const string Quotation = " \t\r\n\"”'’";

    /// <summary>Whether sentences only ask, and the claim does not: by the question mark or, in a search engine's snippet, by how they begin.</summary>
    public static bool IsAsked(ReadText claim, string sentences) =>
        !claim.Text.Contains('?', StringComparison.Ordinal) && (sentences.AsSpan().TrimEnd(Quotation).EndsWith("?") || Beginning().IsMatch(sentences));

    [GeneratedRegex(@"^\W*(?:(?:\p{L}+\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{L}+\.?\s\d{4}|\d{4}-\d\d-\d\d)\W+)?(?:did|does|is|are|was|were|has)\s+(?!not\b)\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
