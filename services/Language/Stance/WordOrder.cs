namespace FactCheck.Language.Stance;

/// <summary>Who did it to whom: the same words in the other order say something else.</summary>
internal static class WordOrder
{
    /// <summary>Whether a sentence has the claim's two names around the claim's word the other way round, without a passive.</summary>
    public static bool IsReversed(ReadText claim, Window window)
    {
        if (claim.Sentences.Count != 1)
            return false;
        var words = claim.Sentences[0].Words;
        for (var i = 1; i + 1 < words.Count; i++)
            if (words[i].IsContent && words[i].Country is null && NameAt(claim, words[i - 1]) is { } doer && Behind(claim, words, i) is { } done && !doer.SequenceEqual(done))
                return window.Sentences.Any(sentence => HasReversed(sentence, words[i].Concept, doer, done));
        return false;
    }

    private static bool HasReversed(ReadSentence sentence, string act, IReadOnlyList<string> doer, IReadOnlyList<string> done)
    {
        for (var i = 1; i + 1 < sentence.Words.Count; i++)
        {
            if (sentence.Words[i].Concept != act)
                continue;
            var before = sentence.Words[i - 1];
            var behind = sentence.Words[i + 1].IsStop && i + 2 < sentence.Words.Count && sentence.Words[i + 1].Lower != "by" ? sentence.Words[i + 2] : sentence.Words[i + 1];
            if (done.Contains(before.Concept) && doer.Contains(behind.Concept))
                return true;
        }
        return false;
    }

    private static IReadOnlyList<string>? Behind(ReadText claim, IReadOnlyList<ReadWord> words, int i) =>
        words[i + 1].Lower == "by" ? null
        : NameAt(claim, words[i + 1]) ?? (words[i + 1].IsStop && i + 2 < words.Count ? NameAt(claim, words[i + 2]) : null);

    // The first word of a sentence may be a name that nothing tells from another word: any word with a capital can do something to another.
    private static IReadOnlyList<string>? NameAt(ReadText claim, ReadWord word) =>
        claim.Names.FirstOrDefault(name => name.Concepts.Contains(word.Concept))?.Concepts ?? (word is { IsCapital: true, IsContent: true } ? [word.Concept] : null);
}
