using FactCheck.Core.Claims;
using FactCheck.Language.Times;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads the figures of an English text.</summary>
public static class QuantityReader
{
    /// <summary>
    /// The figures in reading order, with what they count or measure; spans are UTF-16 offsets into the text. Dates, clock times, ordinals,
    /// ages told as "5-year-old", scores and numbers that name something are not figures. Takes time proportional to the text.
    /// </summary>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenText(text);
        return Read(tokens, TimeGrammar.Find(tokens));
    }

    internal static IReadOnlyList<Quantity> Read(TokenText text, IReadOnlyList<TimeMatch> times)
    {
        var quantities = new List<Quantity>();
        var time = 0;
        for (var i = 0; i < text.Count;)
        {
            if (time < times.Count && i >= times[time].First)
            {
                i = Math.Max(i, times[time].End);
                time++;
                continue;
            }
            if (!MayBegin(text, i))
            {
                i++;
                continue;
            }
            IReadOnlyList<Figure> figures = Shares.Match(text, i) is { } share ? [share] : FigureReader.Read(text, i);
            var end = i;
            foreach (var figure in figures)
                quantities.Add(ToQuantity(text, figure, out end));
            i = figures.Count > 0 ? Math.Max(end, figures[^1].End) : SkipNumber(text, i);
        }
        return quantities;
    }

    // Words begin a figure where they are number words, hold digits (USD50) or stand before a number as a currency does.
    private static bool MayBegin(TokenText text, int i) => text[i].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => NumberWords.MayOpen(text.Lower(i)) || text[i + 1].Kind is TokenKind.Number or TokenKind.Sign || char.IsAsciiDigit(text.Lower(i)[^1]),
        TokenKind.Sign => text.Lower(i)[0] is not (',' or '"' or '“' or '”' or '(' or ')' or '[' or ']' or ':' or ';' or '\'' or '?' or '!'),
        _ => false,
    };

    // A number that was judged not to be an amount is passed as a whole, so that its parts are not judged again.
    private static int SkipNumber(TokenText text, int i) =>
        AmountReader.Read(text, i) is { } amount ? amount.End : i + 1;

    private static Quantity ToQuantity(TokenText text, Figure figure, out int consumed)
    {
        var (first, end, comparator) = (figure.First, figure.End, figure.Comparator);
        var before = Comparators.ReadBefore(text, first);
        if (comparator is Comparator.Equal || comparator is Comparator.AtLeast && before.Comparator is not (Comparator.Equal or Comparator.About))
            comparator = before.Comparator;
        if (comparator == Comparator.MoreThan && IsDuring(text, before.First, figure.Unit))
            (comparator, before.First) = (Comparator.Equal, first);
        if (comparator == Comparator.Range && text.Lower(before.First - 1) == "between")
            before.First--;
        if (comparator != Comparator.Range)
            (comparator, end) = Comparators.ReadAfter(text, end) ?? Comparators.Widened(text, end, comparator);
        var counted = Counted(text, end, figure);
        consumed = end;
        return new Quantity
        {
            Span = text.Span(before.First, end),
            Value = figure.Value,
            Max = figure.Max,
            Comparator = comparator,
            IsVague = figure.IsVague,
            Unit = figure.Unit ?? Per(text, counted?.End ?? end, ref consumed),
            Counted = counted is { } phrase ? text.Slice(phrase.First, phrase.End) : null,
        };
    }

    // "12 deaths per 100,000 people": the base makes the unit and is no figure of its own.
    private static string? Per(TokenText text, int at, ref int consumed)
    {
        if (text.Lower(at) is not ("per" or "for") || text.Lower(at) == "for" && text.Lower(at + 1) != "every" || !Units.TryRead(text, at, out var per))
            return null;
        consumed = per.End;
        return per.Name;
    }

    private static CountedPhrase? Counted(TokenText text, int end, Figure figure) => figure switch
    {
        // "half the voters", "one in five children".
        { Unit: "share" } => CountedReader.Read(text, text.Lower(end) is "the" or "all" or "its" or "their" ? end + 1 : end, false, false),
        // "twice as many tourists".
        { Unit: "times" } when text.Lower(end) == "as" && text.Lower(end + 1) is "many" or "much" => CountedReader.Read(text, end + 2, false, false),
        _ => CountedReader.Read(text, end, figure.Value == 1 && figure.Unit is null, figure.Unit is not null),
    };

    // "over three days" says during which time, unless something lasts or takes that long.
    private static bool IsDuring(TokenText text, int first, string? unit) =>
        Units.IsTime(unit) && text.Lower(first) == "over"
        && text.Lower(first - 1) is not ("lasted" or "lasting" or "took" or "taking" or "takes" or "last" or "lasts" or "for" or "spent" or "after" or "just" or "well" or "waited" or "of" or "is" or "was");
}
