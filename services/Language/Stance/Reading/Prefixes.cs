namespace FactCheck.Language.Stance.Reading;

/// <summary>Words made the contrary of others by what is put before them: "dissatisfied" of "satisfaction", "illegal" of "legal".</summary>
internal static class Prefixes
{
    private static readonly string[] Denying = ["un", "dis", "in", "im", "il", "ir", "non"];

    /// <summary>Shorter beginnings are shared by words that have nothing to do with one another: "in-side".</summary>
    private const int LeastLetters = 6;

    /// <summary>Whether one text has a word and the other only its contrary.</summary>
    public static bool Differ(IEnumerable<ReadWord> claim, IEnumerable<ReadWord> passage)
    {
        var (own, other) = (Contents(claim), Contents(passage));
        return Has(own, other) || Has(other, own);
    }

    private static bool Has(List<string> one, List<string> other) => one.Exists(word =>
        Denying.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal) && word.Length >= prefix.Length + LeastLetters
            && other.Exists(plain => plain.AsSpan().StartsWith(word.AsSpan(prefix.Length, LeastLetters)) && !IsDoer(plain)) && !other.Exists(same => same.AsSpan().StartsWith(word.AsSpan(0, prefix.Length + LeastLetters)))
            && !one.Exists(plain => plain.AsSpan().StartsWith(word.AsSpan(prefix.Length, LeastLetters)))));

    // Employers are no contrary of unemployment.
    private static bool IsDoer(string word) => word.TrimEnd('s') is var one && (one.EndsWith("er", StringComparison.Ordinal) || one.EndsWith("ee", StringComparison.Ordinal));

    private static List<string> Contents(IEnumerable<ReadWord> words) => [.. words.Where(word => word.IsContent && !word.IsCapital).Select(word => word.Lower)];
}
