using System.Collections.Frozen;

namespace FactCheck.Language.Languages;

/// <summary>The small words of English and of 19 other languages, from <c>words.txt</c> beside this file (written by hand).</summary>
/// <remarks>
/// A row of the file is a language, its own words, and those of its words that English or names have too. <c>particles</c> are parts of names
/// ("de la Cruz") where they do not stand between small letters; <c>loanwords</c> are English with their accents.
/// </remarks>
internal sealed class FunctionWords
{
    private readonly FrozenSet<string> _particles;
    private readonly FrozenSet<string> _loanwords;
    private readonly FrozenSet<string> _english;
    private readonly FrozenSet<string> _weakEnglish;
    private readonly FrozenDictionary<string, string[]> _languages;

    private FunctionWords(Dictionary<string, string[]> rows)
    {
        (_english, _weakEnglish) = (Set(rows["en"], 0), Set(rows["en"], 1));
        (_particles, _loanwords) = (Set(rows["particles"], 0), Set(rows["loanwords"], 0));
        var languages = rows.Where(row => row.Key.Length == 2 && row.Key != "en").ToList();
        Codes = [.. languages.Select(row => row.Key)];
        _languages = languages.SelectMany(row => row.Value[0].Split(' ').Select(word => (word, row.Key))).GroupBy(pair => pair.word, pair => pair.Key)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Shared = languages.SelectMany(row => row.Value[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, row.Key))).GroupBy(pair => pair.word, pair => pair.Key)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The languages other than English.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The languages of words that English or names have too.</summary>
    private FrozenDictionary<string, string[]> Shared { get; }

    public static FunctionWords Load()
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream("Languages/words.txt")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1..]);
        }
        return new(rows);
    }

    /// <summary>Whether the word is English and hardly anything else.</summary>
    public bool IsEnglish(string lower) => _english.Contains(lower);

    /// <summary>Whether it is English among others: "in", "is".</summary>
    public bool MayBeEnglish(string lower) => _weakEnglish.Contains(lower);

    /// <summary>Whether names have it: "van", "de".</summary>
    public bool IsParticle(string lower) => _particles.Contains(lower);

    /// <summary>Whether English has it with its accent: "café".</summary>
    public bool IsLoanword(string lower) => _loanwords.Contains(lower);

    /// <summary>The languages that have the word, and English has not.</summary>
    public IReadOnlyList<string> Of(string lower) => _languages.GetValueOrDefault(lower, []);

    /// <summary>The languages that have the word as English or names do.</summary>
    public IReadOnlyList<string> SharedBy(string lower) => Shared.GetValueOrDefault(lower, []);

    private static FrozenSet<string> Set(string[] cells, int i) => cells[i].Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
