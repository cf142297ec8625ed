using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Vouching;

/// <summary>Who says that something told is not so.</summary>
internal enum Denial
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>Somebody the text names, often the one who is blamed: "the army denied that …".</summary>
    OfSomebody,

    /// <summary>The text itself: "it is false that …", "there is no evidence that …".</summary>
    OfText,
}

/// <summary>Tells whether what a sentence says at a place is what it reports as denied.</summary>
internal static class Denials
{
    private static readonly HashSet<string> Denying = ["deny", "denies", "denied", "denying"];

    /// <summary>They deny when a report or the like is their object: workers are dismissed too.</summary>
    private static readonly HashSet<string> Dismissing = ["dismissed", "dismisses", "disputed", "disputes", "rejected", "rejects", "refuted", "refutes", "debunked", "debunks"];

    private static readonly HashSet<string> Falsehoods = ["false", "untrue", "fabricated", "baseless", "unfounded", "incorrect", "wrong"];

    private static readonly HashSet<string> Reports =
        ["claim", "claims", "report", "reports", "allegation", "allegations", "rumour", "rumours", "rumor", "rumors", "suggestion", "suggestions", "accusation", "accusations", "story", "stories", "that"];

    private static readonly HashSet<string> Contrast = ["but", "however", "although", "though", "while", "whereas"];

    private const int ObjectWords = 4;

    /// <summary>Why a denial should not decide a verdict.</summary>
    public const string Doubt = "a denial that is reported does not show the contrary";

    /// <summary>Whether somebody is told to deny something, anywhere in the sentence.</summary>
    public static bool IsOfSomebody(ReadSentence sentence) => Enumerable.Range(0, sentence.Words.Count).Any(i => IsDenying(sentence.Words, i));

    /// <summary>The denial that what stands at <paramref name="place"/> depends on.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">Where the denied begins, in the text.</param>
    public static Denial Of(ReadSentence sentence, int place)
    {
        var words = sentence.Words;
        var before = words.TakeWhile(word => word.End <= place).Count();
        var found = Denial.None;
        for (var i = 0; i < before; i++)
        {
            if (Contrast.Contains(words[i].Lower))
                found = Denial.None;
            else if (IsDenying(words, i) && Reaches(words, i, before))
                found = Denial.OfSomebody;
            else if (IsWithoutProof(words, i) || Falsehoods.Contains(words[i].Lower) && i + 1 < before && words[i + 1].Lower == "that" && !IsNegated(words, i))
                found = Denial.OfText;
        }
        return found == Denial.None && IsCalledFalse(words, before) ? Denial.OfText : found;
    }

    private static bool IsDenying(IReadOnlyList<ReadWord> words, int i) => !IsNegated(words, i)
        && (Denying.Contains(words[i].Lower)
            || Dismissing.Contains(words[i].Lower) && words.Skip(i + 1).Take(ObjectWords).Any(word => Reports.Contains(word.Lower)));

    // "The army, which denied any guilt, killed …": the denial ends with its clause, unless "that" takes it up again.
    private static bool Reaches(IReadOnlyList<ReadWord> words, int cue, int before)
    {
        var reaches = true;
        for (var i = cue; i < before; i++)
            reaches = words[i].Lower == "that" || reaches && !words[i].EndsClause;
        return reaches;
    }

    private static bool IsWithoutProof(IReadOnlyList<ReadWord> words, int i) =>
        words[i].Lower is "evidence" or "proof" && words.Take(i).TakeLast(ObjectWords).Any(word => Negation.Negators.Contains(word.Lower));

    // "Reports that soldiers killed 40 villagers are false."
    private static bool IsCalledFalse(IReadOnlyList<ReadWord> words, int before)
    {
        if (!words.Take(before).Any(word => word.Lower != "that" && Reports.Contains(word.Lower)))
            return false;
        for (var i = before; i < words.Count; i++)
            if (Falsehoods.Contains(words[i].Lower) && !IsNegated(words, i) && words.Take(i).TakeLast(2).Any(word => word.Lower is "is" or "are" or "was" or "were" or "as"))
                return true;
        return false;
    }

    private static bool IsNegated(IReadOnlyList<ReadWord> words, int i) => words.Take(i).TakeLast(2).Any(word => Negation.Negators.Contains(word.Lower));
}
