using FactCheck.Core.Claims;

namespace FactCheck.Language.Sentences;

/// <summary>Cuts a text into sentences, headings and other lines that stand alone.</summary>
public static class SentenceSplitter
{
    /// <summary>
    /// The sentences in reading order: UTF-16 offsets into the text, without white space at either end, never overlapping. Whatever is
    /// not white space is in exactly one of them. Takes time proportional to the text.
    /// </summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        foreach (var block in Lines.Join(text))
        {
            var start = block.Start;
            var labels = Enumerations.Find(text, block);
            var label = 0;
            for (var i = block.Start; i < block.End;)
            {
                if (label < labels.Count && labels[label].Start == i)
                {
                    Add(sentences, text, start, i);
                    (start, i) = (i, labels[label++].End);
                    continue;
                }
                if (!Stops.IsStop(text[i]))
                {
                    i++;
                    continue;
                }
                var first = i;
                var end = Math.Min(Stops.EndOfRun(text, i, block.End), label < labels.Count ? labels[label].Start : block.End);
                if (Stops.EndsSentence(text, new TextSpan(First(text, start, first), block.End), first, end))
                {
                    Add(sentences, text, start, end);
                    start = end;
                }
                i = end;
            }
            Add(sentences, text, start, block.End);
        }
        return sentences;
    }

    private static int First(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '•' or '-' or '–' or '*' or '('))
            start++;
        return start;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new TextSpan(start, end));
    }
}
