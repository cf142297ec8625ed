namespace FactCheck.Language.Stance;

/// <summary>Which words of a sentence are denied.</summary>
internal static class Negation
{
    private static readonly HashSet<string> Negators =
    [
        "not", "no", "never", "neither", "nor", "without", "none", "nobody", "cannot", "can't", "won't", "isn't", "aren't", "wasn't", "weren't", "don't",
        "doesn't", "didn't", "hasn't", "haven't", "hadn't", "wouldn't", "couldn't", "shouldn't", "lack", "lacks", "lacked", "absence", "failure", "fail",
        "fails", "failed", "failing",
    ];

    private static readonly HashSet<string> Denials = ["deny", "denies", "denied", "denying", "refuted", "refutes", "debunked", "dismissed", "disputes", "disputed"];

    private static readonly HashSet<string> Falsehoods = ["false", "untrue", "hoax", "fake", "fabricated", "baseless", "unfounded", "myth", "incorrect", "wrong", "misleading"];

    /// <summary>Concepts that a negator stands before, with at most helping words between: "did not have any contacts".</summary>
    public static HashSet<string> DeniedConcepts(IEnumerable<ReadSentence> sentences)
    {
        var denied = new HashSet<string>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Words.Count; i++)
                if (Negators.Contains(sentence.Words[i].Lower) && !IsEmphasis(sentence, i) && FirstContent(sentence, i) is { } word)
                    denied.Add(word.Concept);
        return denied;
    }

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
    private static bool IsEmphasis(ReadSentence sentence, int i) =>
        i + 1 < sentence.Words.Count && sentence.Words[i + 1].Lower is "only" or "just" or "doubt" or "fewer" or "less" or "more" or "least";

    private static ReadWord? FirstContent(ReadSentence sentence, int i)
    {
        for (var k = i + 1; k < sentence.Words.Count && k <= i + 6 && (k == i + 1 || !sentence.Words[k - 1].EndsClause); k++)
            if (sentence.Words[k].IsContent && sentence.Words[k].Lower is not ("clear" or "official" or "unequivocal" or "single" or "direct")
                && !sentence.Words[k].Lower.EndsWith("ly", StringComparison.Ordinal))
                return sentence.Words[k];
        return null;
    }

    private static bool IsNegated(ReadSentence sentence, int i) =>
        i > 0 && Negators.Contains(sentence.Words[i - 1].Lower) || i > 1 && Negators.Contains(sentence.Words[i - 2].Lower);

    private static bool IsNegatedNear(ReadSentence sentence, int i) =>
        sentence.Words.Take(i).TakeLast(4).Any(word => Negators.Contains(word.Lower));
}
