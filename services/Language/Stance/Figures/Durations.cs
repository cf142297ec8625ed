using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Language.Quantities;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

using Stance = Core.Verification.Stance;

/// <summary>How long something lasted, held against the days from which to which it did: "lasted three months" and "from 3 April to 5 July".</summary>
internal static partial class Durations
{
    private const double Agreeing = 0.6;
    private const double Contrary = 0.5;

    /// <summary>"Two weeks" may be 12 days or 16.</summary>
    private const double Slack = 0.2;

    /// <summary>From here on the two are no rounding of each other.</summary>
    private const double Apart = 0.35;

    private const int DaysOfYear = 366;

    /// <summary>Share of the claim's other words that the sentence must have.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Null where the claim gives no length or the passage no first and last day of it.</summary>
    public static StanceJudgement? Judge(PassageReading reading)
    {
        if (!reading.HasAllNames || reading.Claim.Names.Count == 0 || Length().Matches(reading.Claim.Text) is not [var said] || Days(said) is not { } claimed)
            return null;
        var words = reading.Claim.ContentWords.Where(word => word.Start < said.Index || word.Start >= said.Index + said.Length).ToList();
        foreach (var time in reading.Text.Times.Where(time => time.Resolved is { } days && days.First != days.Last && Range().IsMatch(time.Text)))
        {
            if (reading.Text.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(time.Span)) is not { } sentence)
                continue;
            var concepts = sentence.Words.Select(word => word.Concept).ToHashSet();
            if (words.Count == 0 || words.Count(word => concepts.Contains(word.Concept)) < LeastShare * words.Count || Negation.DeniedWords([sentence]).Count > 0)
                continue;
            var told = time.Resolved!.Value.Last.DayNumber - time.Resolved.Value.First.DayNumber + 1;
            // "From 2011 to 2016" may be five years or six.
            var (from, to) = (time.Resolved.Value.First, time.Resolved.Value.Last);
            var least = from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } ? told - DaysOfYear : told;
            var off = claimed < least ? (least - claimed) / least : claimed > told ? (claimed - told) / claimed : 0;
            var why = string.Create(CultureInfo.InvariantCulture, $"'{time.Text.ReplaceLineEndings(" ")}' is {told} days, '{said.Groups["length"].Value}' about {claimed:0}");
            if (off <= Slack)
                return new(Stance.Supports, Agreeing, why, null);
            if (off >= Apart)
                return new(Stance.Refutes, Contrary, why, null);
        }
        return null;
    }

    private static double? Days(Match length)
    {
        var word = length.Groups["number"].Value.ToLowerInvariant();
        var number = word is "a" or "an" ? 1 : NumberWords.TrySmall(word, out var spelled) ? spelled : double.TryParse(word, CultureInfo.InvariantCulture, out var digits) ? digits : 0;
        return number == 0 ? null : number * length.Groups["unit"].Value.ToLowerInvariant() switch { "day" => 1, "week" => 7, "month" => 30.4, "year" => 365.25, _ => 3652.5 };
    }

    [GeneratedRegex(@"\b(?:last(?:s|ed|ing)?|took|went on|continued|raged|ran)\s+(?:for\s+)?(?:about\s+|around\s+|nearly\s+|almost\s+|some\s+)?(?<length>(?<number>\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<unit>day|week|month|year|decade)s?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"\b(?:from|between)\b|\b(?:to|until|till|through|and)\b|[-–]", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
