namespace FactCheck.Language.Stance.Reading;

/// <summary>One to three neighbouring sentences of a passage.</summary>
internal sealed class Window(IReadOnlyList<ReadSentence> sentences)
{
    private const int MostSentences = 3;

    public IReadOnlyList<ReadSentence> Sentences { get; } = sentences;

    public IReadOnlySet<string> Concepts { get; } = sentences.SelectMany(sentence => sentence.Words).Select(word => word.Concept).ToHashSet();

    public IReadOnlySet<string> Stems { get; } = sentences.SelectMany(sentence => sentence.Words).Select(word => word.Stem).ToHashSet();

    public static IEnumerable<Window> Of(ReadText text)
    {
        for (var size = 1; size <= MostSentences; size++)
            for (var first = 0; first + size <= text.Sentences.Count; first++)
                yield return new([.. text.Sentences.Skip(first).Take(size)]);
    }
}
