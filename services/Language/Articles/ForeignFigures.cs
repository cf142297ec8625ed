using System.Collections.Frozen;
using FactCheck.Core.Claims;
using FactCheck.Language.Quantities;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>The figures of a text that is not English, as far as they mean the same in every language: digits, percent signs, signs of currencies, metric units.</summary>
/// <remarks>
/// "1.400" is a thousand in one language and one and a bit in another; "7. Oktober" is a day; "3,5 Millionen" has its scale in a word that is not
/// known: none of them is said. Words around a figure are not read, so that nothing bounds it and nothing is counted.
/// </remarks>
internal static class ForeignFigures
{
    private static readonly FrozenSet<string> Units = "percent km kg cm mm °C EUR USD GBP JPY".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beginnings of words that multiply a figure before them.</summary>
    private static readonly string[] Scales =
        ["mil", "mio", "mln", "mrd", "mld", "mia", "bil", "tausend", "tsd", "tus", "tys", "tis", "duizend", "stotis", "тыс", "тис", "млн", "млрд", "мил", "хил", "χιλ", "εκατ", "δισ",
         "bin", "ribu", "juta", "ngàn", "nghìn", "triệu", "tỷ", "ألف", "مليون", "مليار", "אלף", "מיליון", "万", "億", "亿", "千", "천", "만", "억", "हज", "लाख", "करोड़"];

    /// <summary>In reading order.</summary>
    public static IReadOnlyList<Quantity> Read(TokenText text) =>
        [.. QuantityReader.Read(text, []).Where(quantity => IsSure(text, quantity)).Select(quantity => quantity with { Counted = null })];

    private static bool IsSure(TokenText text, Quantity quantity)
    {
        var words = quantity.Span.Of(text.Text);
        if (quantity.Comparator is not (Comparator.Equal or Comparator.Range) || quantity.Unit is { } unit && !Units.Contains(unit) || words.Any(c => char.IsLetter(c)) && quantity.Unit is null)
            return false;
        var next = text.IndexAt(quantity.Span.End);
        // An ordinal, as in a date.
        if (text.Lower(next) == "." && text.Touches(next - 1) && text.IsWord(next + 1) && !text.IsBreak(next + 1) && quantity.Unit is null && char.IsAsciiDigit(words[^1]))
            return false;
        return !Scales.Any(scale => text.Lower(next).StartsWith(scale, StringComparison.Ordinal)) && !words.Split(' ', '-', '–', '%', '€', '$', '£').Any(IsAmbiguous);
    }

    // One separator before exactly three digits groups here and divides there.
    private static bool IsAmbiguous(string digits)
    {
        var at = digits.AsSpan().IndexOfAny('.', ',');
        return at >= 0 && digits.LastIndexOfAny(['.', ',']) == at && digits.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') is var end && (end < 0 ? digits.Length - at - 1 : end) == 3;
    }
}
