using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>A text as words and figures in order, for texts that say nearly the same words with other figures.</summary>
internal static partial class AlignedText
{
    private static readonly string[] Numbers = "zero one two three four five six seven eight nine ten eleven twelve".Split(' ');

    private static readonly HashSet<string> BeforeYears =
    [
        "in", "since", "by", "until", "from", "during", "of", "before", "after", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "spring", "summer", "autumn", "winter",
    ];

    /// <summary>Words by their stem, figures with what they allow. The number in "covid-19" or "F-16" is part of a name.</summary>
    public static IReadOnlyList<AlignedItem> Read(string text)
    {
        var items = new List<AlignedItem>();
        // The bound may stand before the currency: "$ more than 10".
        var bound = Bound.Exact;
        foreach (Match match in Parts().Matches(text))
        {
            if (match.Groups["bound"].Success)
            {
                bound = BoundOf(match.Groups["bound"].Value.ToLowerInvariant());
                continue;
            }
            var word = match.Value.ToLowerInvariant();
            var isNumber = match.Groups["number"].Success;
            if (isNumber && (IsDay(text, match) || IsYear(word) && items is [.., { Figure: null } previous] && BeforeYears.Contains(text.Substring(previous.Start, previous.Length).ToLowerInvariant())))
                items.Add(new(word, null, match.Index, match.Length));
            else if (isNumber || Array.IndexOf(Numbers, word) > 1)
            {
                var value = isNumber ? double.Parse(word.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : Array.IndexOf(Numbers, word);
                items.Add(new("", new AlignedFigure(value, bound), match.Index, match.Length));
                bound = Bound.Exact;
            }
            else if (ScaleOf(word) is var scale and > 0 && items is [.., { Figure: { } last } at])
                items[^1] = at with { Figure = last with { Value = last.Value * scale }, Length = match.Index + match.Length - at.Start };
            else if (match.Groups["word"].Success)
                items.Add(new(WordStem.Of(word), null, match.Index, match.Length));
        }
        return items;
    }

    private const int LongestMonth = 12;

    // "3 June", "June 3", "3/6/2024".
    private static bool IsDay(string text, Match number) =>
        number.Length <= 2 && (DayBefore().IsMatch(text.AsSpan(number.Index + number.Length)) || DayBehind().IsMatch(text.AsSpan(Math.Max(0, number.Index - LongestMonth), Math.Min(number.Index, LongestMonth))))
        || number.Length <= 4 && IsOfSlashes(text, number);

    private static bool IsOfSlashes(string text, Match number)
    {
        var from = Math.Max(0, number.Index - LongestMonth);
        foreach (var date in Slashes().EnumerateMatches(text.AsSpan(from, Math.Min(text.Length, number.Index + number.Length + LongestMonth) - from)))
            if (from + date.Index <= number.Index && number.Index + number.Length <= from + date.Index + date.Length)
                return true;
        return false;
    }

    [GeneratedRegex(@"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+$")]
    private static partial Regex DayBehind();

    // A year names a time: what is told of another one is no contradiction.
    private static bool IsYear(string number) => number.Length == 4 && number[0] is ('1' or '2') && !number.Contains('.', StringComparison.Ordinal);

    private static double ScaleOf(string word) => word switch
    {
        "hundred" => 1e2,
        "thousand" or "k" => 1e3,
        "million" or "m" => 1e6,
        "billion" or "bn" => 1e9,
        "trillion" => 1e12,
        _ => 0,
    };

    private static Bound BoundOf(string words) => words switch
    {
        _ when words.StartsWith("no ", StringComparison.Ordinal) || words.StartsWith("not ", StringComparison.Ordinal) =>
            words.Contains("more", StringComparison.Ordinal) || words.Contains("over", StringComparison.Ordinal) ? Bound.AtMost : Bound.AtLeast,
        _ when words.StartsWith("more", StringComparison.Ordinal) || words is "over" or "above" or "exceeding" or "greater than" => Bound.More,
        _ when words.StartsWith("at least", StringComparison.Ordinal) || words is "a minimum of" => Bound.AtLeast,
        _ when words.StartsWith("at most", StringComparison.Ordinal) || words is "up to" or "a maximum of" => Bound.AtMost,
        _ when words is "less than" or "fewer than" or "under" or "below" => Bound.Less,
        _ when words is "nearly" or "almost" => Bound.Nearly,
        _ => Bound.About,
    };

    [GeneratedRegex(@"(?<bound>\b(?:(?:no|not) (?:more|fewer|less|over) than|more than|greater than|less than|fewer than|at least|at most|up to|a (?:minimum|maximum) of|over|above|exceeding|under|below|about|around|nearly|almost|roughly|some|approximately)(?=\s+(?:[$€£]\s*)?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)))|(?<number>(?<![\w.]|\p{L}-)\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.]|\p{L}-)\d+(?:\.\d+)?)|(?<word>\p{L}[\p{L}\p{N}']*)|(?<word>%)", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();
}

/// <summary>A word or a figure.</summary>
internal readonly record struct AlignedItem(string Stem, AlignedFigure? Figure, int Start, int Length);

/// <summary>A figure with its bound.</summary>
internal sealed record AlignedFigure(double Value, Bound Bound)
{
    private const double Slack = 0.05;

    /// <summary>Whether two figures of the very same words can both be true, to the letter.</summary>
    public FigureRelation Against(AlignedFigure passage)
    {
        var (low, high) = Range;
        var (from, to) = passage.Range;
        if (from >= low && to <= high)
            return FigureRelation.Agrees;
        // "Nearly 500" is under 500, yet nobody calls it wrong where it was 512.
        var isNear = (Bound == Bound.Nearly || passage.Bound == Bound.Nearly) && Math.Abs(Value - passage.Value) <= Slack * Math.Max(Value, passage.Value);
        return (from > high || low > to) && !isNear ? FigureRelation.Disagrees : FigureRelation.Open;
    }

    private (double Low, double High) Range => Bound switch
    {
        Bound.More => (Math.BitIncrement(Value), double.PositiveInfinity),
        Bound.AtLeast => (Value, double.PositiveInfinity),
        Bound.Less => (double.NegativeInfinity, Math.BitDecrement(Value)),
        Bound.AtMost => (double.NegativeInfinity, Value),
        Bound.About => (Value * (1 - Slack), Value * (1 + Slack)),
        Bound.Nearly => (Value * (1 - Slack), Value),
        _ => (Value, Value),
    };
}

/// <summary>How a figure bounds an amount, to the letter.</summary>
internal enum Bound
{
    Exact,
    More,
    AtLeast,
    Less,
    AtMost,
    About,
    Nearly,
}
