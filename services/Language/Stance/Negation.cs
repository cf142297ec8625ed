namespace FactCheck.Language.Stance;

/// <summary>Which words of a sentence are denied.</summary>
internal static class Negation
{
    /// <summary>Words that deny the next one.</summary>
    public static IReadOnlySet<string> Negators { get; } = new HashSet<string>
    {
        "not", "no", "never", "neither", "nor", "without", "none", "nobody", "cannot", "can't", "won't", "isn't", "aren't", "wasn't", "weren't", "don't",
        "doesn't", "didn't", "hasn't", "haven't", "hadn't", "wouldn't", "couldn't", "shouldn't", "lack", "lacks", "lacked", "absence", "failure", "fail",
        "fails", "failed", "failing", "cant", "dont", "doesnt", "didnt", "isnt", "wasnt",
    };

    private static readonly HashSet<string> Denials = ["deny", "denies", "denied", "denying", "refuted", "refutes", "debunked", "dismissed", "disputes", "disputed"];

    private static readonly HashSet<string> Falsehoods = ["false", "untrue", "hoax", "fake", "fabricated", "baseless", "unfounded", "myth", "incorrect", "wrong", "misleading"];

    private const int WordsBehind = 4;

    /// <summary>Words that a negator stands before, with at most helping words between: "did not have any contacts".</summary>
    public static List<DeniedWord> DeniedWords(IEnumerable<ReadSentence> sentences)
    {
        var denied = new List<DeniedWord>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Words.Count; i++)
                if (Negators.Contains(sentence.Words[i].Lower) && !IsEmphasis(sentence, i) && FirstContent(sentence, i) is { } at)
                    denied.Add(new(sentence.Words[at], [.. sentence.Words.Skip(at + 1).Take(WordsBehind)]));
        return denied;
    }

    /// <summary>Whether denying the one denies the other: the same word, or one of a family with a name of the claim behind it ("no contacts with X" and "received by X").</summary>
    public static bool Meets(DeniedWord denied, ReadWord word, ReadText claim) =>
        denied.Word.Stem == word.Stem
        || Concepts.FamilyOf(denied.Word.Concept) == "contact" && Concepts.FamilyOf(word.Concept) == "contact"
            && claim.Names.Any(name => name.Concepts.Any(concept => denied.Behind.Any(behind => behind.Concept == concept)));

    /// <summary>Whether a sentence denies what it tells: "denied that …", "there is no evidence that …", "the claim is false".</summary>
    public static bool IsDenial(ReadSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var lower = sentence.Words[i].Lower;
            if (Denials.Contains(lower) && !IsNegated(sentence, i))
                return true;
            if (Falsehoods.Contains(lower) && !IsNegated(sentence, i)
                && sentence.Words.Any(word => word.Stem is "claim" or "report" or "story" or "rumor" or "rumour" or "allegation" or "statement" or "post" or "that" or "it" or "this"))
                return true;
            if (lower is "evidence" or "proof" or "truth" && i > 0 && sentence.Words[i - 1].Lower is "no" or "any" or "without" && IsNegatedNear(sentence, i))
                return true;
        }
        return false;
    }

    // "Not only", "no doubt", "no longer than" affirm.
    public static bool IsEmphasis(ReadSentence sentence, int i) =>
        i + 1 < sentence.Words.Count && sentence.Words[i + 1].Lower is "only" or "just" or "doubt" or "fewer" or "less" or "more" or "least";

    private static int? FirstContent(ReadSentence sentence, int i)
    {
        for (var k = i + 1; k < sentence.Words.Count && k <= i + 6 && (k == i + 1 || !sentence.Words[k - 1].EndsClause); k++)
            if (sentence.Words[k].IsContent && sentence.Words[k].Lower is not ("clear" or "official" or "unequivocal" or "single" or "direct")
                && !sentence.Words[k].Lower.EndsWith("ly", StringComparison.Ordinal))
                return k;
        return null;
    }

    private static bool IsNegated(ReadSentence sentence, int i) =>
        i > 0 && Negators.Contains(sentence.Words[i - 1].Lower) || i > 1 && Negators.Contains(sentence.Words[i - 2].Lower);

    private static bool IsNegatedNear(ReadSentence sentence, int i) =>
        sentence.Words.Take(i).TakeLast(4).Any(word => Negators.Contains(word.Lower));
}

/// <summary>A word that a text denies.</summary>
/// <param name="Word">The word.</param>
/// <param name="Behind">The few words behind it.</param>
internal sealed record DeniedWord(ReadWord Word, IReadOnlyList<ReadWord> Behind);
