using System.Text.RegularExpressions;

namespace FactCheck.Verification.Judging;

/// <summary>Tells passages in which the claimant speaks: no independent evidence for what the claimant says.</summary>
/// <remarks>A claim that itself names the claimant ("X said that …") is about the saying: then X's words are evidence.</remarks>
internal static partial class ClaimantsWords
{
    /// <summary>Whether a sentence of the passage attributes words to the claimant by name.</summary>
    public static bool AreIn(string passage, string? claimant, string claimText)
    {
        var name = Words().Matches(claimant ?? "").Select(match => match.Value).Where(word => word.Length > 1).ToList();
        if (name.Count == 0 || Mentions(claimText, name))
            return false;
        return Language.Sentences.SentenceSplitter.Split(passage)
            .Select(span => span.Of(passage))
            .Any(sentence => Speaks().IsMatch(sentence) && Mentions(sentence, name));
    }

    /// <summary>Persons by their last name, bodies by every word of theirs; a country by its adjective too.</summary>
    private static bool Mentions(string text, List<string> name)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isBody = name.Any(word => Bodies.Contains(word));
        return isBody
            ? name.Where(word => !Bodies.Contains(word) || word.Length > 3).All(word => Has(words, word))
            : char.IsUpper(name[^1][0]) && Has(words, name[^1]);
    }

    private static bool Has(HashSet<string> words, string word) =>
        words.Contains(word) || Language.Stance.Demonyms.CountryOf(word) is { } country && words.Any(other => Language.Stance.Demonyms.CountryOf(other) == country);

    private static readonly HashSet<string> Bodies = new(
        ["government", "ministry", "army", "military", "police", "office", "department", "agency", "committee", "council", "party", "company", "bank", "court",
            "embassy", "authority", "authorities", "officials", "organization", "organisation", "union", "commission", "foreign", "affairs", "the", "of", "for"],
        StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:said|says|told|tells|stated|states|according to|announced|announces|declared|wrote|tweeted|claimed|claims|added|noted|cit(?:es|ed|ing)|confirmed|put)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();
}
