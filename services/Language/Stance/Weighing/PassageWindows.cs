using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Weighing;

/// <summary>The parts of a passage that are worth showing to the stance model.</summary>
internal static class PassageWindows
{
    private const int MostSentences = 3;

    /// <summary>
    /// The run of up to three sentences, and the single sentence, that share most words with the claim: a long passage says much that is of
    /// another matter, a sentence alone may lack whom "he" stands for. One window for a passage of one sentence, none for an empty one.
    /// </summary>
    public static IReadOnlyList<TextSpan> Of(PassageReading reading)
    {
        var sentences = reading.Text.Sentences;
        if (sentences.Count == 0)
            return [];
        var wide = Best(reading, Math.Min(MostSentences, sentences.Count));
        return sentences.Count == 1 ? [wide] : [wide, Best(reading, 1)];
    }

    private static TextSpan Best(PassageReading reading, int size)
    {
        var sentences = reading.Text.Sentences;
        var wanted = reading.Claim.Concepts;
        var (best, most) = (0, -1.0);
        for (var first = 0; first + size <= sentences.Count; first++)
        {
            var words = sentences.Skip(first).Take(size).SelectMany(sentence => sentence.Words).ToList();
            // Per root of length, so that a long sentence does not win by length alone.
            var score = words.Where(word => !word.IsStop && wanted.Contains(word.Concept)).Select(word => word.Concept).Distinct().Count() / Math.Sqrt(8 + words.Count);
            if (score > most)
                (best, most) = (first, score);
        }
        return new(sentences[best].Span.Start, sentences[best + size - 1].Span.End);
    }
}
