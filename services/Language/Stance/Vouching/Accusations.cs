using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Vouching;

/// <summary>Tells that a passage only has somebody blamed for what the claim tells as a fact: suspected, charged, or blamed by who is no office.</summary>
internal static partial class Accusations
{
    /// <summary>What a person can be blamed for, by stem: there "X says" is no more than a charge.</summary>
    private static readonly HashSet<string> Wrongs =
    [
        .. """
            poison torture rape murder massacre abuse harass steal bribe bribery corruption fraud embezzle launder smuggle spy sabotage blackmail cheat lie kill
            shoot stab bomb shell attack assault arson forge rig fake cover beat plunder loot kidnap abduct threaten extort
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WordStem.Of),
    ];

    /// <summary>Whether the sentences tell the claim's matter only as a suspicion, a charge, or a wrong that somebody without an office tells.</summary>
    public static bool IsOnly(ReadText claim, string sentences) =>
        Hearsay().IsMatch(sentences) && !Hearsay().IsMatch(claim.Text)
        || claim.Figures.Count == 0 && !Modality.IsReported(claim.Text) && ByParty().IsMatch(sentences) && !ByParty().IsMatch(claim.Text)
        || Charge().Match(sentences) is { Success: true } charge && !Charge().IsMatch(claim.Text) && !Proven().IsMatch(sentences) && HasWordsOf(claim, sentences[(charge.Index + charge.Length)..])
        || claim.Figures.Count == 0 && !Modality.IsReported(claim.Text) && !Believes().IsMatch(claim.Text) && claim.ContentWords.Any(word => Wrongs.Contains(word.Stem)) && IsToldByNoOffice(sentences);

    // "Hale, charged with fraud, is 54": the charge is not what the claim says.
    private static bool HasWordsOf(ReadText claim, string behind)
    {
        var told = ReadText.Of(behind, publishedOn: null).Concepts;
        return claim.ContentWords.Any(word => told.Contains(word.Concept));
    }

    private static bool IsToldByNoOffice(string sentences)
    {
        if (Believes().Match(sentences) is not { Success: true } telling)
            return false;
        var before = sentences[..telling.Index].TrimEnd();
        // "…, said the police": who tells stands behind.
        var teller = before.EndsWith(',') || before.EndsWith('"') || before.EndsWith('”')
            ? string.Join(' ', sentences[(telling.Index + telling.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsOfTeller)) : "";
        return !Office().IsMatch(before.Split('.', ';')[^1]) && !Office().IsMatch(teller);
    }

    private const int WordsOfTeller = 4;

    [GeneratedRegex(@"\b(?:(?:charged|indicted|prosecuted|arraigned|sued|investigated|wanted|arrested) (?:with|for|over|on suspicion)|charges? of|(?:faces?|facing|faced) (?:charges?|trial|accusations?|allegations?)|on trial|stands? trial|suspect(?:ed|ing)|(?<!\b(?:the|a|an|one|another|second|main|prime|chief|this|his|her)\s)suspect|suspicions?|under investigation|blam(?:es?|ed|ing))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Charge();

    [GeneratedRegex(@"\b(?:reportedly|apparently|purportedly|(?:not|cannot|can['’]t|couldn['’]t|never) (?:be |yet )*(?:rul(?:e|ed)) out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hearsay();

    // Who has a cause or a part in it vouches for nothing.
    [GeneratedRegex(@"\b(?:activists?|campaigners?|critics?|opponents?|opposition|rebels?|insurgents?|separatists?|militants?|supporters?|bloggers?|lobbyists?)\s+(?:\w+\s+)?(?:says?|said|believes?|believed|argues?|argued|insists?|insisted|thinks?|maintains?|maintained|assert(?:s|ed)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByParty();

    [GeneratedRegex(@"\b(?:convict(?:ed|ion)|found guilty|sentenced|pleaded guilty|pled guilty|admitted|admits|confessed|confirmed|proven|proved)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proven();

    [GeneratedRegex(@"\b(?:says?|said|tells?|told|insists?|insisted|believes?|believed|thinks?|argues?|argued)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Believes();

    [GeneratedRegex(@"\b(?:police|officials?|officers?|authorit(?:y|ies)|minist(?:ry|er|ries)|courts?|judges?|tribunals?|coroners?|government|army|military|navy|spokes\w+|agenc(?:y|ies)|UN|UNICEF|WHO|United Nations|Red Cross|investigat\w+|inquir(?:y|ies)|enquiry|reports?|stud(?:y|ies)|survey|research\w*|scientists?|experts?|doctors?|hospitals?|monitors?|observers?|observatory|offices?|bureau|commission\w*|council|statement|documents?|data|figures|records?|footage|witness\w*|firefighters|fire brigade|rescue\w*|mayor|governor|president|chancellor|king|queen|embassy|company|university|institute|department|it|he|she|they)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Office();
}
