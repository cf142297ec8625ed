using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Language.Quantities;
using FactCheck.Language.Times;

namespace FactCheck.Verification.Retrieval;

/// <summary>
/// Figures and dates of a text in one writing, as words beside its own: "1.4 million" is <c>1400000</c> as "1,400,000" is, and "7 October 2023"
/// is <c>d20231007</c> and <c>m202310</c> as "2023-10-07" is.
/// </summary>
internal static partial class FigureWords
{
    // Beyond it a number is no longer written out by anybody.
    private const double Largest = 1e15;

    /// <summary>The words, each once, without those that stand in the text as they are. Days that are told from another day need the day of publication.</summary>
    public static IReadOnlyList<string> Of(string text, DateOnly? publishedOn = null)
    {
        if (!MayHaveFigure(text))
            return [];
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in QuantityReader.Read(text).Where(figure => figure.Unit is not ("share" or "times")))
        {
            Add(words, figure.Value);
            if (figure.Max is { } most)
                Add(words, most);
        }
        if (words.Count > 0)
        {
            var plain = DigitGroupReader.WithoutGroupCommas(text);
            words.RemoveWhere(word => StandsIn(plain, word));
        }
        foreach (var days in TimeReader.Read(text, publishedOn).Select(time => time.Resolved))
        {
            if (days is not { } known || (known.First.Year, known.First.Month) != (known.Last.Year, known.Last.Month))
                continue;
            words.Add(known.First.ToString("'m'yyyyMM", CultureInfo.InvariantCulture));
            if (known.First == known.Last)
                words.Add(known.First.ToString("'d'yyyyMMdd", CultureInfo.InvariantCulture));
        }
        return [.. words];
    }

    private static bool MayHaveFigure(string text) => text.AsSpan().ContainsAnyInRange('0', '9') || NumberWord().IsMatch(text);

    private static void Add(HashSet<string> words, double value)
    {
        if (Math.Abs(value) < Largest)
            words.Add(value.ToString("0.####", CultureInfo.InvariantCulture).TrimStart('-'));
    }

    private static bool StandsIn(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
            if (!IsOfNumber(text, at - 1) && !IsOfNumber(text, at + number.Length))
                return true;
        return false;
    }

    private static bool IsOfNumber(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    [GeneratedRegex(@"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million|billion)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberWord();
}
