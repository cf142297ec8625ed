using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Tells of which event of a life a sentence gives a date: who is said to have died on a day was not born on it.</summary>
internal static partial class LifeEvents
{
    private const int MostBetween = 60;

    private static readonly HashSet<string> Births = ["born", "birth", "né", "née"];
    private static readonly HashSet<string> Deaths = ["died", "dies", "death", "dead", "killed", "murdered", "assassinated"];

    /// <summary>Whether the claim dates a birth or death, and the text at <paramref name="place"/> dates the other.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The passage.</param>
    /// <param name="place">Where the date or its number begins.</param>
    public static bool Differ(ReadText claim, string text, int place) => (OfClaim(claim), At(text, place)) is (Event.Birth, Event.Death) or (Event.Death, Event.Birth);

    private enum Event
    {
        None,
        Birth,
        Death,
    }

    private static Event OfClaim(ReadText claim)
    {
        var words = claim.Sentences.SelectMany(sentence => sentence.Words).ToList();
        return (words.Exists(word => Births.Contains(word.Lower)), words.Exists(word => Deaths.Contains(word.Lower))) switch
        {
            (true, false) => Event.Birth,
            (false, true) => Event.Death,
            _ => Event.None,
        };
    }

    // "(born 26 September 1894)", "(15 April 1894 – 26 September 1937)", "died in Rome in 1901".
    private static Event At(string text, int place)
    {
        var from = Math.Max(0, place - MostBetween);
        var before = text[from..place];
        if (before.LastIndexOf('(') is var open and >= 0 && before.LastIndexOf(')') < open)
        {
            if (Dash().IsMatch(before[open..]))
                return Event.Death;
            if (Dash().Match(text[place..Math.Min(text.Length, place + MostBetween)]) is { Success: true } dash && !text.AsSpan(place, dash.Index).Contains(')'))
                return Event.Birth;
        }
        var last = Events().Matches(before).LastOrDefault()?.Value.ToLowerInvariant();
        return last is null ? Event.None : Births.Contains(last) ? Event.Birth : Event.Death;
    }

    [GeneratedRegex(@"\d[^()]{0,20}\s*(?:–|—|--|−|\s-\s)", RegexOptions.None)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\b(?:born|birth|née?|died|dies|death|killed|murdered|assassinated)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Events();
}
