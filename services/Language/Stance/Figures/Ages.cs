using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

using Stance = Core.Verification.Stance;

/// <summary>Judges a claim that says no more than how old somebody is: news give an age beside a name ("Ms Ruel, 41,", "the 41-year-old"), not in a sentence of its own.</summary>
internal static partial class Ages
{
    private const double Said = 0.6;

    /// <summary>Null for other claims, and where no age is given beside the name.</summary>
    public static StanceJudgement? Judge(PassageReading reading)
    {
        var claim = reading.Claim;
        var match = OfClaim().Match(claim.Text);
        if (!match.Success || claim.Names.Count != 1 || claim.ContentWords.Count > 1 || Negation.DeniedWords(claim.Sentences).Count > 0 || !reading.Mentions(claim.Names[0]))
            return null;
        var (age, name) = (int.Parse(match.Groups["age"].ValueSpan, CultureInfo.InvariantCulture), claim.Names[0]);
        for (var i = 0; i < reading.Text.Sentences.Count; i++)
        {
            var sentence = reading.Text.Sentences[i];
            var text = sentence.Span.Of(reading.Text.Text);
            var isNamed = name.IsIn([sentence], sentence.Words.Select(word => word.Concept).ToHashSet(), reading.Initials);
            foreach (Match told in Given().Matches(text))
                if (int.Parse(told.Groups["age"].ValueSpan, CultureInfo.InvariantCulture) == age && IsOf(text, told, name, isNamed, sentence))
                    return new(Stance.Supports, Said, $"'{Quotes.Short(text)}' gives the age of '{name.Words}'", null);
        }
        return null;
    }

    // "Rema Ruel, 41," beside the name; "the 41-year-old" or "she is 41 years old" in a sentence with the name, or with no other.
    private static bool IsOf(string text, Match told, ClaimName name, bool isNamed, ReadSentence sentence)
    {
        if (told.Groups["comma"].Success)
            return text.AsSpan(0, told.Index).TrimEnd(", (").EndsWith(name.Words.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)
                || text.AsSpan(0, told.Index).TrimEnd(", (").EndsWith(name.Words.Split(' ')[0], StringComparison.OrdinalIgnoreCase);
        if (told.Groups["plain"].Success)
            return Subject().IsMatch(text.AsSpan(0, told.Index)) || isNamed && sentence.Words.Where(word => word.Start - sentence.Span.Start < told.Index).TakeLast(3).Any(word => name.Concepts.Contains(word.Concept));
        return isNamed || !sentence.Words.Skip(1).Any(word => word.IsCapital && word.IsContent && word.Country is null);
    }

    [GeneratedRegex(@"\b(?:is|was|turned|aged?)\s+(?:an?\s+)?(?<age>\d{1,3})(?:[- ]years?[- ](?:old|of age))?\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex OfClaim();

    [GeneratedRegex(@"(?<plain>\b(?<age>\d{1,3})\s+years?\s+old\b)|\b(?<age>\d{1,3})-years?-olds?\b|\baged?\s+(?:of\s+)?(?<age>\d{1,3})\b|(?<comma>,\s+(?<age>\d{1,3})(?=\s*,)|\((?<age>\d{1,3})\))", RegexOptions.IgnoreCase)]
    private static partial Regex Given();

    [GeneratedRegex(@"\b(?:he|she|who)\s+(?:is|was)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();
}
