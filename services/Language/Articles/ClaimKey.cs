using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;

namespace FactCheck.Language.Articles;

/// <summary>What a claim says, as words that are equal where two claims of one article have the same truth conditions.</summary>
/// <remarks>
/// Figures and dates stand as what they mean, wherever they stand and however they are written; articles, openers and the perfect tense are left
/// out. Everything else has to be the same word in the same order: a figure, a negation, a period, a place, a subject or a claimant that differs
/// is another claim.
/// </remarks>
internal sealed partial class ClaimKey
{
    // A longer wording, in UTF-16 units, keeps its figures and dates as they are written: each is looked for in all of it.
    private const int LongestMarked = 4000;

    private static readonly FrozenSet<string> Fillers =
        "the a an also however meanwhile now then still just already indeed moreover furthermore additionally tragically sadly here today again so".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Participles =
        "been gone taken given made seen done had won lost sold sent spent left met told held found built paid begun become fallen risen grown shown known written broken hit cut put".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private ClaimKey(string claimant, IReadOnlyList<string> words, IReadOnlyList<string> dates)
    {
        (Claimant, Words, Dates) = (claimant, words, dates);
        Text = $"{claimant}|{string.Join(' ', words)}|{string.Join(' ', dates)}";
    }

    /// <summary>Who says it, in lower case; empty for the article itself.</summary>
    public string Claimant { get; }

    /// <summary>Its words in order; a figure is one word that begins with <c>#</c>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Its periods in order of time, each with the word that bounds it ("since").</summary>
    public IReadOnlyList<string> Dates { get; }

    /// <summary>All of it in one line.</summary>
    public string Text { get; }

    /// <summary>The key of a claim.</summary>
    public static ClaimKey Of(ClaimReading claim)
    {
        var wording = claim.NormalizedText;
        var isMarked = wording.Length <= LongestMarked;
        foreach (var date in isMarked ? claim.Dates : [])
        {
            if (date.Resolved is { } days)
                wording = wording.Replace($" ({days})", "", StringComparison.Ordinal);
            wording = Marked(wording, date.Text, $"@{(date.Resolved is { } known ? known.ToString() : date.Text.ToLowerInvariant().Replace(' ', '_'))}");
        }
        foreach (var figure in isMarked ? claim.Quantities : [])
            wording = Marked(wording, WordsOf(claim, figure.Span),
                string.Create(CultureInfo.InvariantCulture, $"#{figure.Value:R}_{figure.Max:R}_{figure.Comparator}{(figure.IsVague ? "_vague" : "")}_{figure.Unit?.Replace(' ', '_')}"));
        var (words, dates) = (new List<string>(), new List<string>());
        foreach (Match match in Word().Matches(wording))
            if (match.ValueSpan[0] == '@')
                dates.Add(Bound(words) + match.Value);
            else
                words.AddRange(Plain(match.Value));
        dates.Sort(StringComparer.Ordinal);
        // "He" here and "he" there may be two people; "the firm" is the same one all along.
        if (claim.Ambiguities.Any(ambiguity => !VagueWords.IsOfAmount(ambiguity) && !ambiguity.Contains("“the ", StringComparison.OrdinalIgnoreCase)))
            words.Add(string.Create(CultureInfo.InvariantCulture, $"#at{claim.Span.Start}"));
        return new(claim.Claimant?.ToLowerInvariant() ?? "", Compact(words), dates);
    }

    // "since Monday" is another period than "on Monday".
    private static string Bound(List<string> words)
    {
        if (words is not [.., "on" or "in" or "at" or "during" or "since" or "until" or "till" or "before" or "after" or "by" or "from" or "to" or "between" or "late" or "early" or "of"])
            return "";
        var word = words[^1];
        words.RemoveAt(words.Count - 1);
        return word is "on" or "in" or "at" or "during" or "of" ? "" : word;
    }

    private static IEnumerable<string> Plain(string word)
    {
        if (word[0] == '#')
            return [word];
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        if (lower is "cannot" or "can't" or "won't")
            return [lower[0] == 'c' ? "can" : "will", "not"];
        return lower.EndsWith("n't", StringComparison.Ordinal) ? [lower[..^3], "not"] : [lower];
    }

    // "has started" is "started"; "has a harbour" stays.
    private static List<string> Compact(List<string> words)
    {
        var kept = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
            if (!Fillers.Contains(words[i])
                && !(words[i] is "has" or "have" or "had" && i + 1 < words.Count && (Participles.Contains(words[i + 1]) || words[i + 1].EndsWith("ed", StringComparison.Ordinal))))
                kept.Add(words[i]);
        return kept;
    }

    private static string WordsOf(ClaimReading claim, TextSpan span) =>
        claim.Span.Contains(span) ? claim.Text[(span.Start - claim.Span.Start)..(span.End - claim.Span.Start)] : "";

    // The first place where the words stand by themselves, in any case: the wording opens with a capital.
    private static string Marked(string wording, string words, string mark)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var at = line.Length == 0 ? -1 : wording.IndexOf(line, StringComparison.OrdinalIgnoreCase); at >= 0; at = wording.IndexOf(line, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(wording[at - 1])) && (at + line.Length == wording.Length || !char.IsLetterOrDigit(wording[at + line.Length])))
                return $"{wording[..at]} {mark} {wording[(at + line.Length)..]}";
        return wording;
    }

    [GeneratedRegex(@"[#@]\S+|[\p{L}\p{M}\p{N}]+(?:[-.’',][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
