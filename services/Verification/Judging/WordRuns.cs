namespace FactCheck.Verification.Judging;

/// <summary>The runs of five words of a text, by which copies are told from texts on the same matter.</summary>
/// <remarks>Broder, "On the resemblance and containment of documents" (1997): containment, so that a part of a story is a copy of it too.</remarks>
internal sealed class WordRuns
{
    private const int RunLength = 5;

    /// <summary>Fewer say too little: two short sentences on one event share a run by chance.</summary>
    private const int LeastRuns = 6;

    private readonly HashSet<int> _runs = [];

    public WordRuns(string text)
    {
        var words = Words(text);
        for (var i = 0; i + RunLength <= words.Count; i++)
        {
            var run = new HashCode();
            for (var k = i; k < i + RunLength; k++)
                run.Add(words[k], StringComparer.OrdinalIgnoreCase);
            _runs.Add(run.ToHashCode());
        }
    }

    /// <summary>Share of the shorter text's runs that the other has too, in [0, 1].</summary>
    public double SharedWith(WordRuns other)
    {
        var (small, large) = _runs.Count <= other._runs.Count ? (_runs, other._runs) : (other._runs, _runs);
        return small.Count < LeastRuns ? 0 : (double)small.Count(large.Contains) / small.Count;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
                start = i;
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words;
    }
}
