using System.Globalization;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>A number of a text with what tells it from other numbers of the same value: years, spans of time and small numbers among them.</summary>
/// <param name="Value">The number.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Words">As it stands.</param>
/// <param name="Figure">What it counts; absent for years, days and spans of time.</param>
/// <param name="IsOrdinal">"19th", not of a month.</param>
/// <param name="TimeUnit">The stem of the unit of a span of time: "three years"; absent otherwise.</param>
internal sealed record NumberItem(double Value, int Start, string Words, Figure? Figure, bool IsOrdinal, string? TimeUnit)
{
    /// <summary>"1.8 trillion" is 1.845 trillion as papers write it.</summary>
    private const double Rounding = 0.03;

    private const double Large = 1e4;

    private static readonly HashSet<string> TimeUnits = [.. new[] { "second", "minute", "hour", "day", "week", "month", "year", "decade", "century" }.Select(WordStem.Of)];

    /// <summary>"Years", "week": what spans of time are counted in.</summary>
    public static bool IsTimeUnit(ReadWord word) => TimeUnits.Contains(word.Stem);

    private static readonly HashSet<string> OrdinalEnds = ["st", "nd", "rd", "th"];

    /// <summary>In reading order.</summary>
    public static IReadOnlyList<NumberItem> In(ReadText text)
    {
        var numbers = new List<NumberItem>();
        var words = text.Sentences.SelectMany(sentence => sentence.Words).ToList();
        var next = 0;
        foreach (var item in AlignedText.Read(text.Text))
        {
            var value = item.Figure?.Value ?? (int.TryParse(item.Stem, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null);
            if (value is null)
                continue;
            var (start, end) = (item.Start, item.Start + item.Length);
            while (next < words.Count && words[next].Start < end)
                next++;
            var behind = next < words.Count && words[next].Start - end == 1 && text.Text[end] is ' ' or '-' ? words[next] : null;
            var figure = text.Figures.FirstOrDefault(figure => figure.Quantity.Span.Start < end && start < figure.Quantity.Span.End);
            var isOrdinal = item.Figure is not null && end + 1 < text.Text.Length && OrdinalEnds.Contains(text.Text.Substring(end, 2).ToLowerInvariant());
            numbers.Add(new(value.Value, start, text.Text[start..end], figure, isOrdinal, behind is not null && IsTimeUnit(behind) ? behind.Stem : null));
        }
        return numbers;
    }

    /// <summary>Whether it is a part of one of the text's names: "Channel 9", "Terminal 3".</summary>
    public bool IsOfName(ReadText text) =>
        Figure is null && text.Sentences.SelectMany(sentence => sentence.Words).LastOrDefault(word => word.End <= Start) is { IsCapital: true } before && Start - before.End <= 1
        && text.Names.Any(name => name.Concepts.Contains(before.Concept)) && !IsInTime(text, Start, Start + 1);

    /// <summary>Whether the passage's number is the claim's, as far as tells: no percentage for a count, no days for times, no 19th for 19.</summary>
    public bool IsGivenBy(NumberItem passage) =>
        (Value == passage.Value || Value >= Large && Math.Abs(Value - passage.Value) <= Rounding * Value)
        && IsOrdinal == passage.IsOrdinal && TimeUnit == passage.TimeUnit && (Figure is null || Figure.Quantity.Unit == passage.Figure?.Quantity.Unit);

    private static bool IsInTime(ReadText text, int start, int end) => text.Times.Any(time => time.Span.Start <= start && end <= time.Span.End);
}
