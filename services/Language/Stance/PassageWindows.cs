using FactCheck.Core.Claims;

namespace FactCheck.Language.Stance;

/// <summary>The parts of a passage that are worth showing to the stance model.</summary>
internal static class PassageWindows
{
    /// <summary>Most windows of one passage; the model's time grows with them.</summary>
    private const int Most = 4;

    private const int MostSentences = 3;

    /// <summary>
    /// Runs of one to three sentences, those that share most words with the claim first: a long passage says much that is of another matter,
    /// and a short one is judged whole.
    /// </summary>
    public static IReadOnlyList<TextSpan> Of(PassageReading reading)
    {
        var sentences = reading.Text.Sentences;
        if (sentences.Count == 0)
            return [];
        var wanted = reading.Claim.Concepts;
        var windows = new List<(TextSpan Span, double Score)>();
        for (var first = 0; first < sentences.Count; first++)
        {
            var (found, words) = (new HashSet<string>(), 0);
            for (var size = 1; size <= MostSentences && first + size <= sentences.Count; size++)
            {
                foreach (var word in sentences[first + size - 1].Words)
                {
                    words++;
                    if (!word.IsStop && wanted.Contains(word.Concept))
                        found.Add(word.Concept);
                }
                windows.Add((new(sentences[first].Span.Start, sentences[first + size - 1].Span.End), found.Count / Math.Sqrt(8 + words)));
            }
        }
        return [.. windows.OrderByDescending(window => window.Score).ThenBy(window => window.Span.Start).ThenBy(window => window.Span.End)
            .Take(Most).Select(window => window.Span)];
    }
}
