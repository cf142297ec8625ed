using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Words;

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
                if (IsNegator(sentence, i) && !IsEmphasis(sentence, i) && !IsUnverified(sentence, i) && FirstContent(sentence, i) is { } at)
                    denied.Add(new(sentence.Words[at], [.. sentence.Words.Skip(at + 1).Take(WordsBehind)]));
                else
                    denied.AddRange(Excluded(sentence, i));
        return denied;
    }

    // "Has yet to win", "refused to ban".
    private static bool IsNegator(ReadSentence sentence, int i)
    {
        var lower = sentence.Words[i].Lower;
        return Negators.Contains(lower)
            || i + 1 < sentence.Words.Count && sentence.Words[i + 1].Lower == "to" && lower is "yet" or "refuse" or "refuses" or "refused" or "refusing" or "declined" or "declines" or "refusal";
    }

    private const int WordsToVerifying = 3;

    private static readonly HashSet<string> Verifying =
        ["confirm", "confirmed", "verify", "verified", "determine", "determined", "establish", "say", "said", "tell", "told", "announce", "announced", "disclose", "disclosed", "comment", "specify", "know", "known", "clear", "rule"];

    // "Could not confirm whether", "did not say that": what follows is left open, not denied.
    private static bool IsUnverified(ReadSentence sentence, int i)
    {
        for (var k = i + 1; k < sentence.Words.Count && k <= i + WordsToVerifying; k++)
            if (Verifying.Contains(sentence.Words[k].Lower))
                return true;
            else if (sentence.Words[k].IsContent)
                return false;
        return false;
    }

    private static readonly HashSet<string> Clearing = ["cleared", "acquitted", "absolved", "exonerated", "stripped"];

    private const int WordsToCharge = 6;

    /// <summary>"Ruled out arson", "cleared the senator of taking bribes": what is ruled out, or all of the charge.</summary>
    private static IEnumerable<DeniedWord> Excluded(ReadSentence sentence, int i)
    {
        var words = sentence.Words;
        if (words[i].Lower == "out" && i > 0 && words[i - 1].Lower is "rule" or "rules" or "ruled" or "ruling" && !IsNegated(sentence, i - 1) && FirstContent(sentence, i) is { } at)
            return [new(words[at], [.. words.Skip(at + 1).Take(WordsBehind)])];
        if (!Clearing.Contains(words[i].Lower) || IsNegated(sentence, i))
            return [];
        var of = Enumerable.Range(i + 1, Math.Min(WordsToCharge, words.Count - i - 1)).FirstOrDefault(k => words[k].Lower == "of");
        return of == 0 ? [] : words.Skip(of + 1).Take(WordsBehind).Where(word => word.IsContent).Select(word => new DeniedWord(word, []));
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
