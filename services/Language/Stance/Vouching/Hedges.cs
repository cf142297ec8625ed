using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Vouching;

/// <summary>Small words that take back what stands behind them: who is "a former minister" is none, what is "almost full" is not full.</summary>
internal static class Hedges
{
    private static readonly HashSet<string> Taking = ["almost", "nearly", "virtually", "practically", "would-be", "so-called", "attempted", "planned", "proposed"];

    /// <summary>Such as "is considering a ban": nothing is done yet.</summary>
    private static readonly HashSet<string> Open = ["considering", "mulling", "mulls", "weighing", "weighs", "contemplating", "contemplates", "debating", "demanding", "demanded", "demands", "urging", "urged", "urges"];

    /// <summary>"Will open" is not "has opened".</summary>
    private static readonly HashSet<string> Ahead = ["will", "would", "may", "might", "could", "shall", "should"];

    /// <summary>Of what is said to be so, not of what was; "former President Clinton" only names him.</summary>
    private static readonly HashSet<string> Past = ["former", "ex", "onetime", "erstwhile", "retired"];

    private const int WordsBehind = 3;

    /// <summary>The passage's hedge before a word of the claim, with that word, where the claim has no such hedge; null where there is none.</summary>
    public static (ReadWord Hedge, ReadWord Word)? Find(ReadText claim, IReadOnlyList<ReadSentence> sentences)
    {
        if (claim.Sentences.Any(sentence => sentence.Words.Any(word => Taking.Contains(word.Lower) || Open.Contains(word.Lower) || Past.Contains(word.Lower))) || Modality.IsUnreal(claim.Text))
            return null;
        var isNow = claim.Sentences.Any(sentence => sentence.Words.Any(word => word.Lower is "is" or "are"));
        foreach (var sentence in sentences)
            for (var i = 0; i + 1 < sentence.Words.Count; i++)
                if (Ahead.Contains(sentence.Words[i].Lower) && !sentence.Words[i].IsCapital && WordBehind(claim, sentence, i) is { } planned && IsDone(claim, planned))
                    return (sentence.Words[i], planned);
                else if ((Taking.Contains(sentence.Words[i].Lower) || Open.Contains(sentence.Words[i].Lower) || isNow && Past.Contains(sentence.Words[i].Lower) && !sentence.Words[i + 1].IsCapital) && !sentence.Words[i].EndsClause && WordBehind(claim, sentence, i) is { } word)
                    return (sentence.Words[i], word);
        return null;
    }

    // "Opened", "won": told as past.
    private static bool IsDone(ReadText claim, ReadWord told) => claim.ContentWords.Any(word => word.Concept == told.Concept && word.Lower != told.Lower
        && (word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Lower != word.Stem && word.Lower[^1] is not ('s' or 'g')));

    // The first words that say something; "nearly 40" hedges a figure, which is compared as such.
    private static ReadWord? WordBehind(ReadText claim, ReadSentence sentence, int i)
    {
        for (var k = i + 1; k < sentence.Words.Count && k <= i + WordsBehind && !sentence.Words[k].IsNumber; k++)
        {
            if (sentence.Words[k].IsContent && claim.ContentWords.Any(word => word.Concept == sentence.Words[k].Concept))
                return sentence.Words[k];
            if (sentence.Words[k].EndsClause)
                break;
        }
        return null;
    }
}
