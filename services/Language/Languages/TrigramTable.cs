namespace FactCheck.Language.Languages;

/// <summary>How common three letters in a row are in each language; <c>train.py</c> beside this file makes it.</summary>
internal sealed class TrigramTable
{
    private const double Unseen = -10; // natural logarithm of the share of a trigram that a language's table does not have
    private const double Step = 8;
    private const int EntryLength = 4; // three letters and their weight

    private readonly Dictionary<ulong, List<(int Language, double Gain)>> _gains = [];

    private TrigramTable(List<string> codes) => Codes = codes;

    internal List<string> Codes { get; }

    internal static TrigramTable Load()
    {
        using var stream = typeof(TrigramTable).Assembly.GetManifestResourceStream("Languages/trigrams.txt")!;
        using var reader = new StreamReader(stream);
        var table = new TrigramTable([]);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            table.Add(line[..tab], line.AsSpan(tab + 1));
        }
        return table;
    }

    /// <summary>Mean logarithm of the trigrams' shares in each language, in the order of the codes.</summary>
    internal double[] Score(ReadOnlySpan<char> letters)
    {
        var scores = new double[Codes.Count];
        var trigrams = letters.Length - 2;
        for (var i = 0; i < trigrams; i++)
        {
            if (!_gains.TryGetValue(Key(letters[i..]), out var gains))
                continue;
            foreach (var (language, gain) in gains)
                scores[language] += gain;
        }
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Unseen + scores[i] / Math.Max(1, trigrams);
        return scores;
    }

    private void Add(string code, ReadOnlySpan<char> entries)
    {
        for (var i = 0; i + EntryLength <= entries.Length; i += EntryLength)
        {
            var key = Key(entries[i..]);
            if (!_gains.TryGetValue(key, out var gains))
                _gains.Add(key, gains = []);
            gains.Add((Codes.Count, ('0' - entries[i + 3]) / Step - Unseen));
        }
        Codes.Add(code);
    }

    private static ulong Key(ReadOnlySpan<char> letters) => ((ulong)letters[0] << 32) | ((ulong)letters[1] << 16) | letters[2];
}
