namespace FactCheck.Language.Stance;

/// <summary>Who did it to whom: the same words in the other order say something else.</summary>
internal static class WordOrder
{
    /// <summary>Whether a sentence has the claim's two names around the claim's word the other way round, without a passive.</summary>
    public static bool IsReversed(ReadText claim, Window window)
    {
        if (claim.Names.Count < 2 || claim.Sentences.Count != 1)
            return false;
        var words = claim.Sentences[0].Words;
        for (var i = 1; i + 1 < words.Count; i++)
            if (words[i].IsContent && words[i].Country is null && NameAt(claim, words[i - 1]) is { } doer && Behind(claim, words, i) is { } done && doer != done)
                return window.Sentences.Any(sentence => HasReversed(sentence, words[i].Concept, doer, done));
        return false;
    }

    private static bool HasReversed(ReadSentence sentence, string act, ClaimName doer, ClaimName done)
    {
        for (var i = 1; i + 1 < sentence.Words.Count; i++)
        {
            if (sentence.Words[i].Concept != act)
                continue;
            var before = sentence.Words[i - 1];
            var behind = sentence.Words[i + 1].IsStop && i + 2 < sentence.Words.Count && sentence.Words[i + 1].Lower != "by" ? sentence.Words[i + 2] : sentence.Words[i + 1];
            if (done.Concepts.Contains(before.Concept) && doer.Concepts.Contains(behind.Concept))
                return true;
        }
        return false;
    }

    private static ClaimName? Behind(ReadText claim, IReadOnlyList<ReadWord> words, int i) =>
        words[i + 1].Lower == "by" ? null
        : NameAt(claim, words[i + 1]) ?? (words[i + 1].IsStop && i + 2 < words.Count ? NameAt(claim, words[i + 2]) : null);

    private static ClaimName? NameAt(ReadText claim, ReadWord word) =>
        claim.Names.FirstOrDefault(name => name.Concepts.Contains(word.Concept));
}
