using System.Text.RegularExpressions;

namespace FactCheck.Verification.Judging;

/// <summary>Tells whose report a text repeats, among publishers at hand: "the Harbour Post reported that …", "according to the Hill Gazette".</summary>
/// <remarks>What a publisher "said" is left out: bodies say things to many, and who reports that has been there too.</remarks>
internal sealed partial class QuotedPublishers
{
    private const int LeastLength = 3;
    private const int CueLength = 40;
    private readonly IReadOnlyList<string> _names;

    /// <param name="publishers">Each as it is given with its text, absent where unknown.</param>
    public QuotedPublishers(IEnumerable<string?> publishers) =>
        _names = [.. publishers.Select(publisher => SourceNames.WithoutAgency(publisher ?? "")).Select(name => IsTelling(name) ? name : "")];

    /// <summary>The place of the publisher that the text names first as its source; null when it names none but its own.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="own">The place of its own publisher.</param>
    public int? In(string text, int own)
    {
        var (first, quoted) = (int.MaxValue, (int?)null);
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i].Length == 0 || _names[i].Equals(_names[own], StringComparison.OrdinalIgnoreCase))
                continue;
            if (PlaceOf(_names[i], text) is { } place && place < first)
                (first, quoted) = (place, i);
        }
        return quoted;
    }

    private static int? PlaceOf(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end])))
                continue;
            if (CueBefore().IsMatch(text[Math.Max(0, at - CueLength)..at]) || CueBehind().IsMatch(text[end..Math.Min(text.Length, end + CueLength)]))
                return at;
        }
        return null;
    }

    /// <summary>Written as a name: "police" and "radio" mean anybody's.</summary>
    private static bool IsTelling(string name) => name.Length >= LeastLength && (char.IsUpper(name[0]) || name.Contains('.'));

    [GeneratedRegex(@"(?:\baccording to|\bcit(?:es|ed|ing)|\bquot(?:es|ed|ing)|\breports? (?:by|from|in)|\breported (?:by|in)|\bfirst published (?:by|in)|\btold|\binterview with)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex CueBefore();

    [GeneratedRegex(@"^(?:\s+(?:newspaper|magazine|website|daily|weekly|channel|broadcaster))?\s+(?:has\s+|had\s+|first\s+)?(?:reports|reported|wrote|writes|reveals|revealed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CueBehind();
}
