using FactCheck.Language.Comparison;

namespace FactCheck.ClaimExtraction.Clusters;

/// <summary>Who acts, by the order of words alone: "The police shot two protesters" and "Two protesters shot at the police" have the same words.</summary>
internal static class ClaimOrder
{
    private static readonly HashSet<string> LeadIns = [.. "in at on of from near to for with by against between into over under after before during via off since until among without within".Split(' ')];

    private static readonly HashSet<string> Openers = [.. "the a an two three four five six seven eight nine ten".Split(' ')];

    /// <summary>The two words that stand in each other's place, before and behind the same word; null where none do.</summary>
    public static (string One, string Other)? Swapped(string one, string other)
    {
        var (mine, theirs) = (WordsOf(one), WordsOf(other));
        if (First(mine) is not { } a || First(theirs) is not { } b || a == b)
            return null;
        var (stems, others) = (mine.ConvertAll(word => word.Stem), theirs.ConvertAll(word => word.Stem));
        return others.IndexOf(a) is var behind && stems.IndexOf(b) is var ahead
            && stems.IndexOf(a) < ahead && others.IndexOf(b) < behind
            && Between(stems, stems.IndexOf(a), ahead).Intersect(Between(others, others.IndexOf(b), behind)).Any() ? (a, b) : null;
    }

    private static IEnumerable<string> Between(List<string> stems, int first, int last) => stems.Skip(first + 1).Take(last - first - 1).Where(Wording.IsContent);

    // Whom a passive is done by, else the first word that nothing leads in and that is nobody's: "In the north the mayor's office" is about the office.
    private static string? First(List<(string Lower, string Stem, bool IsPossessive, bool EndsPart)> words)
    {
        for (var i = 2; i < words.Count; i++)
            if (words[i - 1].Lower is "by" or "the" && (words[i - 1].Lower == "by" || words[i - 2].Lower == "by") && words.Take(i).Any(word => word.Lower is "was" or "were" or "been" or "is" or "are") && Wording.IsContent(words[i].Stem))
                return words[i].Stem;
        var isLedIn = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (LeadIns.Contains(words[i].Lower))
                isLedIn = true;
            else if (isLedIn && Openers.Contains(words[i].Lower) && !LeadIns.Contains(words[i - 1].Lower))
                isLedIn = false;
            else if (!isLedIn && !words[i].IsPossessive && Wording.IsContent(words[i].Stem))
                return words[i].Stem;
            isLedIn &= !words[i].EndsPart;
        }
        return null;
    }

    private static List<(string Lower, string Stem, bool IsPossessive, bool EndsPart)> WordsOf(string text)
    {
        var words = new List<(string, string, bool, bool)>();
        foreach (var part in text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Trim('“', '”', '"', ',', '.', ';', ':', '(', ')', '!', '?');
            var isPossessive = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);
            var bare = isPossessive ? word[..^2] : word;
            words.Add((bare, Wording.Stem(bare), isPossessive, part[^1] is ',' or ';' or ':'));
        }
        return words;
    }
}
