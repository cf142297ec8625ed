using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Words;

/// <summary>Who did it to whom: the same words the other way round say something else.</summary>
internal static class WordOrder
{
    /// <summary>Words between an act and the names it joins.</summary>
    private const int MostApart = 6;

    /// <summary>An object may be long: "received a loan of 300 million euros from Sweden".</summary>
    private const int MostBehind = 9;

    /// <summary>Acts that can't be so both ways at once: who bought the other was not bought by it.</summary>
    private static readonly HashSet<string> OneWay = ["buy", "win", "beat", "defeat", "lend", "borrow", "succeed", "replace", "overtak", "outsell", "own", "absorb", "takeover"];

    /// <summary>"Beat" and "defeated" are one act, "lost to" the same from the other side.</summary>
    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal) { ["beat"] = "win", ["defeat"] = "win", ["takeover"] = "buy" };

    private static readonly HashSet<string> Passive = ["was", "were", "been", "being", "is", "are", "be", "got"];

    /// <summary>Behind them stands no object: "won in Rome".</summary>
    private static readonly HashSet<string> Beside = ["in", "at", "for", "with", "on", "after", "near", "before", "during", "about", "against", "as", "than", "and", "or", "that"];

    private static readonly HashSet<string> Receiving = ["borrow", "receive", "invite", "get", "obtain", "secur", "secure"];

    private static readonly HashSet<string> Giving = ["lend", "give", "donat", "donate", "grant", "pay", "send", "loan"];

    /// <summary>Whether a sentence joins the claim's two names by the claim's act the other way round.</summary>
    public static bool IsReversed(ReadText claim, Window window) => Reversed(claim, window) is not null;

    /// <summary>Whether a sentence joins the claim's two names by the claim's act the same way round, in whatever words: "lent" and "received a loan from".</summary>
    public static bool IsSame(ReadText claim, Window window) =>
        claim.Sentences.Count == 1 && Joined(claim, claim.Sentences[0]) is { Count: > 0 } own && window.Sentences.SelectMany(sentence => Joined(claim, sentence)).ToList() is var told && own.TrueForAll(told.Contains);

    /// <summary>Whether both can't be true: the act goes one way only. Who beats whom may change from match to match, so the claim must say more of it.</summary>
    public static bool IsContrary(ReadText claim, Window window) =>
        Reversed(claim, window) is { } act && OneWay.Contains(act) && (act != "win" || claim.ContentWords.Count(word => !word.IsCapital) > 1 || claim.Names.Count > 2 || claim.Times.Count > 0);

    // The act that is turned round.
    private static string? Reversed(ReadText claim, Window window)
    {
        if (claim.Sentences.Count != 1)
            return null;
        var own = Joined(claim, claim.Sentences[0]);
        if (own.Count == 0)
            return null;
        var told = window.Sentences.SelectMany(sentence => Joined(claim, sentence)).ToList();
        return own.Where(one => !told.Contains(one) && told.Contains((one.Act, one.Done, one.Doer))).Select(one => one.Act).FirstOrDefault();
    }

    // Acts with the claim's names before and behind them, passives turned into actives.
    private static List<(string Act, string Doer, string Done)> Joined(ReadText claim, ReadSentence sentence)
    {
        var found = new List<(string, string, string)>();
        var words = sentence.Words;
        for (var i = 1; i + 1 < words.Count; i++)
        {
            // "Prize-winning": who is described so did it, but nothing tells to whom.
            if (words[i].Lower.EndsWith("ing", StringComparison.Ordinal) && !words.Take(i).TakeLast(2).Any(word => Passive.Contains(word.Lower)))
                continue;
            if (!words[i].IsContent && words[i].Concept != "takeover" && !Receiving.Contains(words[i].Stem) && !Giving.Contains(words[i].Stem) || words[i].IsCapital || words[i].Country is not null
                || Before(claim, words, i) is not { } before || Behind(claim, words, i, IsPassive(words, i)) is not { } behind || before == behind.Name)
                continue;
            var act = Acts.GetValueOrDefault(words[i].Concept, words[i].Concept);
            var isPassive = behind.Cue == "by";
            if (behind.Cue == "from")
            {
                if (Receiving.Contains(words[i].Concept) || Receiving.Contains(words[i].Stem))
                    found.Add(("lend", behind.Name, before));
                continue;
            }
            if (words[i].Concept == "lose" && behind.Cue == "to")
                found.Add(("win", behind.Name, before));
            else if (Giving.Contains(words[i].Stem) && !isPassive)
                found.Add(("lend", before, behind.Name));
            else if (isPassive)
                found.Add((act, behind.Name, before));
            else if (!IsPassive(words, i))
                found.Add((act, before, behind.Name));
        }
        return found;
    }

    private static string? Before(ReadText claim, IReadOnlyList<ReadWord> words, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - MostApart && !words[k].EndsClause; k--)
            if (NameAt(claim, words[k]) is { } name)
                return name;
        return null;
    }

    // The nearest name behind, with the word that leads to it: "by", "to", "from", or none for an object.
    private static (string Name, string Cue)? Behind(ReadText claim, IReadOnlyList<ReadWord> words, int i, bool isPassive)
    {
        var cue = "";
        for (var k = i + 1; k < words.Count && k <= i + MostBehind && !words[k - 1].EndsClause; k++)
        {
            if (words[k].Lower is "by" or "to" or "from")
                cue = words[k].Lower;
            else if (Beside.Contains(words[k].Lower) && cue.Length == 0 && !isPassive)
                return null;
            // "Was succeeded as mayor of Holt by": of a passive only who did it counts. "Beat Mayor Tom Reed": the title is no name.
            else if ((cue.Length > 0 || !isPassive) && NameAt(claim, words[k]) is { } name && !IsTitleOf(claim, words, k))
                return (name, cue);
        }
        return null;
    }

    private static bool IsPassive(IReadOnlyList<ReadWord> words, int i) =>
        !words[i].Lower.EndsWith("ing", StringComparison.Ordinal) && words.Take(i).TakeLast(2).Any(word => Passive.Contains(word.Lower));

    private static bool IsTitleOf(ReadText claim, IReadOnlyList<ReadWord> words, int k) =>
        !IsNamed(claim, words[k]) && k + 1 < words.Count && !words[k].EndsClause && IsNamed(claim, words[k + 1]);

    private static bool IsNamed(ReadText claim, ReadWord word) => claim.Names.Any(name => name.Concepts.Contains(word.Concept));

    /// <summary>Who else, by the window, did the claim's act to the claim's very thing; null where nobody else did, or the claim's doer did it too.</summary>
    public static string? OtherDoer(ReadText claim, Window window)
    {
        if (claim.Sentences.Count != 1)
            return null;
        var told = window.Sentences.SelectMany(sentence => Joined(claim, sentence)).ToList();
        foreach (var (act, doer, done) in Joined(claim, claim.Sentences[0]).Where(one => ByOne.Contains(one.Act)))
            if (!told.Contains((act, doer, done)) && told.Find(one => one.Act == act && one.Done == done) is { Doer: { Length: > 0 } other } && !claim.Text.Contains(other, StringComparison.OrdinalIgnoreCase))
                return other;
        return null;
    }

    /// <summary>Acts that one does, or a few together.</summary>
    private static readonly HashSet<string> ByOne = ["direct", "write", "compos", "compose", "invent", "discover", "paint", "design", "created", "buy", "win", "succeed", "replace", "assassinat"];

    // The first word of a sentence may be a name that nothing tells from another word: any word with a capital can do something to another.
    private static string? NameAt(ReadText claim, ReadWord word) =>
        claim.Names.FirstOrDefault(name => name.Concepts.Contains(word.Concept))?.Words
        ?? (word is { IsCapital: true, IsContent: true, Country: null } ? string.Concat(word.Lower[..1].ToUpperInvariant(), word.Lower.AsSpan(1)) : null);
}
