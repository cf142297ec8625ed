using System.Globalization;
using FactCheck.Language.Quantities;
using FactCheck.Language.Stance.Figures;
using FactCheck.Language.Stance.Times;

namespace FactCheck.Language.Stance.Reading;

/// <summary>
/// The numbers and ranks by which a claim singles out what it is about: "in 2001", "the seventh", "for the first time", "the largest". Sentences that say
/// its words, but for these, say something else.
/// </summary>
internal static class Particulars
{
    /// <summary>Ranks at either end; those of one row stand for one another.</summary>
    private static readonly HashSet<string>[] Ranks =
    [
        [.. "most highest biggest largest greatest top record best longest fastest strongest oldest".Split(' ')],
        [.. "least lowest smallest fewest worst shortest slowest weakest youngest record".Split(' ')],
        [.. "only sole".Split(' ')],
        [.. "last final latest".Split(' ')],
    ];

    /// <summary>Whether the sentences say every number and rank of the claim. Dates may be said by another that shares a day: "in the 1970s" by "7 February 1978".</summary>
    public static bool AreSaid(ReadText claim, ReadText text, IReadOnlyList<ReadSentence> sentences)
    {
        // The sentence that says most of it, though the one beside it names the claim's day.
        if (sentences.Count > 1 && Periods.IsOfOtherDay(claim, text, [sentences.MaxBy(sentence => sentence.Words.Count(word => claim.Concepts.Contains(word.Concept) && word.IsContent))!]))
            return false;
        var words = sentences.SelectMany(sentence => sentence.Words).ToList();
        var told = Numbers(words).ToList();
        var times = text.Times.Where(time => sentences.Any(sentence => sentence.Span.Contains(time.Span))).ToList();
        var own = claim.Sentences.SelectMany(sentence => sentence.Words).ToList();
        foreach (var (word, value, unit) in Numbers(own))
            if (!told.Exists(number => number.Value == value && (unit is null || number.TimeUnit == unit)) && !(claim.Times.FirstOrDefault(time => time.Span.Start <= word.Start && word.End <= time.Span.End) is { } time
                && times.Any(other => Periods.Opened(claim.Text, time).Resolved is { } meant && other.Resolved is { } days && meant.Overlaps(days))))
                return false;
        return own.TrueForAll(word => Ranks.FirstOrDefault(row => row.Contains(word.Lower)) is not { } rank || words.Exists(other => rank.Contains(other.Lower)));
    }

    // "One of the …" is no number.
    private static IEnumerable<(ReadWord Word, double Value, string? TimeUnit)> Numbers(List<ReadWord> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (ValueOf(words[i].Lower) is { } value)
            {
                var word = words[i];
                if (value is >= 20 and < 100 && value % 10 == 0 && char.IsLetter(word.Lower[0]) && i + 1 < words.Count && char.IsLetter(words[i + 1].Lower[0]) && ValueOf(words[i + 1].Lower) is { } ones and < 10)
                    (i, value) = (i + 1, value + ones);
                yield return (word, value, i + 1 < words.Count && NumberItem.IsTimeUnit(words[i + 1]) ? words[i + 1].Stem : null);
            }
    }

    private static double? ValueOf(string lower)
    {
        if (char.IsDigit(lower[0]))
        {
            var digits = lower.TakeWhile(letter => char.IsDigit(letter) || letter is ',' or '.').Count();
            return double.TryParse(lower.AsSpan(0, digits).Trim(".,"), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
        }
        return lower is "one" or "second" or "seconds" or "quarter" or "half" or "halves" or "quarters" ? null
            : NumberWords.TrySmall(lower, out var small) ? small : NumberWords.Ordinal(lower);
    }
}
