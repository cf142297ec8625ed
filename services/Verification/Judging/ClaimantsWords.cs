using System.Text.RegularExpressions;
using FactCheck.Core.Evidence;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Verification.Judging;

/// <summary>Tells passages in which the claimant speaks: no independent evidence for what the claimant says.</summary>
/// <remarks>A claim about the saying itself ("X said that …", made by X) is another thing: then X's words are evidence.</remarks>
internal static partial class ClaimantsWords
{
    /// <summary>Words before a verb of saying in which its subject stands.</summary>
    private const int SubjectWords = 8;

    private const int WordsBehind = 4;

    /// <summary>Whether the claimant speaks in the passage or publishes it.</summary>
    public static bool AreIn(EvidencePassage passage, string? claimant, string claimText)
    {
        var name = Words().Matches(claimant ?? "").Select(match => match.Value).Where(word => word.Length > 1).ToList();
        if (name.Count == 0 || IsSpeaker(claimText, name))
            return false;
        // Of a claim that names the claimant every sentence does: there the verb must be the claimant's own.
        var isNamed = Mentions(claimText, name);
        return IsPublisher(passage, name) || Language.Sentences.SentenceSplitter.Split(passage.Text)
            .Select(span => span.Of(passage.Text))
            .Any(sentence => Speaks().IsMatch(sentence) && Mentions(sentence, name) && (!isNamed || IsSpeaker(sentence, name)));
    }

    /// <summary>"X said", "said X", "according to X", and "the company said" where X is named before.</summary>
    private static bool IsSpeaker(string sentence, List<string> name) => Speaks().Matches(sentence).Any(verb =>
    {
        var behind = string.Join(' ', Words().Matches(sentence[(verb.Index + verb.Length)..]).Take(WordsBehind).Select(match => match.Value));
        if (Mentions(behind, name))
            return true;
        if (verb.Value.StartsWith("according", StringComparison.OrdinalIgnoreCase))
            return false;
        var subject = sentence[..verb.Index].Split(',', ';', ':', '"', '“', '”')[^1];
        return Words().Count(subject) <= SubjectWords && Mentions(subject, name)
            || StandsForName().Match(subject) is { Success: true } word && Mentions(sentence[..verb.Index], name)
                && (!word.Groups["kind"].Success || name.Contains(word.Groups["kind"].Value, StringComparer.OrdinalIgnoreCase));
    });

    /// <summary>Whether the passage's publisher is the claimant, by name or by its address.</summary>
    private static bool IsPublisher(EvidencePassage passage, List<string> name)
    {
        var publisher = Words().Matches(passage.Publisher ?? "").Select(match => match.Value).Where(word => !Filler.Contains(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = name.Where(word => !Filler.Contains(word)).ToList();
        return own.Count > 0 && publisher.Count == own.Count && own.All(word => Has(publisher, word))
            || own.Count > 1 && string.Equals(WebDomain.Of(passage.Url)?.Split('.')[0].Replace("-", "", StringComparison.Ordinal), string.Concat(own), StringComparison.OrdinalIgnoreCase);
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
        words.Contains(word) || Demonyms.CountryOf(word) is { } country && words.Any(other => Demonyms.CountryOf(other) == country);

    private static readonly HashSet<string> Bodies = new(
        ["government", "ministry", "army", "military", "police", "office", "department", "agency", "committee", "council", "party", "company", "bank", "court",
            "embassy", "authority", "authorities", "officials", "organization", "organisation", "union", "commission", "foreign", "affairs", "the", "of", "for"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Filler = new(
        ["the", "of", "for", "and", "ltd", "inc", "plc", "co", "corp", "corporation", "company", "group", "press", "office", "online", "official", "blog", "website"],
        StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*(?:it|he|she|they|(?:the|its|his|her|their) (?:company|firm|group|spokes\p{L}+)|the (?<kind>government|ministry|party|council|office|agency|union|bank|army|police|minister|president))\s*(?:has|have|had)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StandsForName();

    [GeneratedRegex(@"\b(?:said|says|told|tells|stated|states|according to|announced|announces|declared|wrote|tweeted|claimed|claims|added|noted|cit(?:es|ed|ing)|confirmed|put)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();
}
