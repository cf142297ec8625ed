using System.Text.RegularExpressions;

namespace FactCheck.Standalone.Evaluation;

/// <summary>How much of a text is in another, by runs of four words: the measure of Zyte's article extraction benchmark.</summary>
/// <param name="Hits">Runs that both have.</param>
/// <param name="Found">Runs of the text that was read.</param>
/// <param name="Gold">Runs of the text that should have been.</param>
internal readonly partial record struct ShingleMatch(int Hits, int Found, int Gold)
{
    private const int Length = 4;

    /// <summary>Not a number where nothing was read.</summary>
    public double Precision => Found == 0 ? double.NaN : (double)Hits / Found;

    /// <summary>Not a number where there is nothing to read.</summary>
    public double Recall => Gold == 0 ? double.NaN : (double)Hits / Gold;

    public static ShingleMatch Of(string gold, string found)
    {
        var (wanted, read) = (Shingles(gold), Shingles(found));
        var hits = read.Sum(shingle => Math.Min(shingle.Value, wanted.GetValueOrDefault(shingle.Key)));
        return new(hits, read.Values.Sum(), wanted.Values.Sum());
    }

    /// <summary>Harmonic mean of the mean precision and the mean recall, as the benchmark has it.</summary>
    public static double F1(IEnumerable<ShingleMatch> matches)
    {
        var all = matches.ToList();
        var (precision, recall) = (MeanPrecision(all), MeanRecall(all));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// <summary>Over the pages from which something was read.</summary>
    public static double MeanPrecision(IEnumerable<ShingleMatch> matches) => matches.Where(match => match.Found > 0).Select(match => match.Precision).DefaultIfEmpty(0).Average();

    /// <summary>Over the pages with something to read.</summary>
    public static double MeanRecall(IEnumerable<ShingleMatch> matches) => matches.Where(match => match.Gold > 0).Select(match => match.Recall).DefaultIfEmpty(0).Average();

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length && i < Math.Max(1, words.Length - Length + 1); i++)
        {
            var shingle = string.Join(' ', words.AsSpan(i, Math.Min(Length, words.Length - i)));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }
        return counts;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
