using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads what a figure counts, with its qualifiers: from the word after the figure to the first plural noun.</summary>
internal static class CountedReader
{
    // Longest phrase looked at, in words: "35 young unarmed Palestinian civil rights activists" has six.
    private const int LongestPhrase = 6;

    private static readonly FrozenSet<string> Stops = Set(
        "in on at to for from by with about after before during since until between among amid against into onto over under through across " +
        "per as than and or but nor so yet if when while because although though that which who whom whose where why how what this these those " +
        "there here it he she they we i you him her them us his its their our my your is are was were be been being am has have had do does did " +
        "will would shall should can could may might must not no now then also just only even still already ago earlier later " +
        "said says say told tells claims claimed holds hold held include includes included including went go goes came come comes made make makes " +
        "took take takes gave give gives got get gets left leave leaves found saw became remain remains remained live lived died die " +
        "voted won lost fell rose grew began ended started joined called according due within without off out up down away near around above below " +
        "such each every both either neither the a an compared versus vs between inside outside alone total overall apiece upon toward towards");

    private static readonly FrozenSet<string> SkippedFirst = Set("more other additional further extra different separate odd or so");

    private static readonly FrozenSet<string> Plurals = Set(
        "people men women children police troops personnel staff dead aircraft spacecraft sheep fish cattle media militia crew youth francs feet teeth " +
        "mice lives species series forces percent criteria phenomena refugees");

    private static readonly FrozenSet<string> Singulars = Set(
        "hamas texas kansas arkansas dallas paris illinois massachusetts reuters siemens mercedes james charles thomas jesus gas christmas news " +
        "lens series crisis basis analysis politics economics physics athletics sports netherlands us tunis minneapolis brussels athens " +
        "laos honduras cyprus mars venus damascus perhaps always sometimes across towards besides afterwards");

    /// <summary>Plural words that still qualify the noun behind them.</summary>
    private static readonly FrozenSet<string> Qualifying = Set("sports arms news rights sales goods jobs savings states nations defense customs systems honours drugs");

    /// <summary>What befell those counted; stands alone as in "200 killed".</summary>
    public static readonly FrozenSet<string> Fates = Set(
        "killed injured wounded missing displaced arrested hurt hospitalized hospitalised dead homeless captured detained infected vaccinated " +
        "hostage abroad unaccounted");

    private static readonly FrozenSet<string> Peoples = Set(
        "french swiss dutch british irish spanish english welsh danish swedish finnish turkish polish scottish");

    private static readonly FrozenSet<string> Determiners = Set("the these those their its his her our my your this that all");

    /// <summary>Whether something countable begins here.</summary>
    public static bool StartsCounted(TokenText text, int i) => Find(text, i, false, false) is not null;

    /// <summary>The phrase; absent when the text does not say what is counted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Index after the figure with its unit.</param>
    /// <param name="isOne">Whether a singular noun may be counted.</param>
    /// <param name="isMeasure">Whether the figure has a unit, so that only "of …" says what is measured.</param>
    public static CountedPhrase? Read(TokenText text, int at, bool isOne, bool isMeasure) =>
        Find(text, at, isOne, isMeasure) is { } found ? found with { End = CountedQualifiers.End(text, found.End) }
        : isMeasure ? null : CountedQualifiers.Predicate(text, at);

    private static CountedPhrase? Find(TokenText text, int at, bool isOne, bool isMeasure)
    {
        var partitive = text.Lower(at) == "of";
        if (partitive)
            at++;
        else if (isMeasure)
            return null;
        while (partitive && Determiners.Contains(text.Lower(at)))
            at++;
        // "54 of the 240 hostages".
        if (partitive && text.Lower(at - 1) != "of" && AmountReader.Read(text, at) is { } whole)
            at = whole.End;
        if (SkippedFirst.Contains(text.Lower(at)) && !(text.Lower(at) == "more" && text.Lower(at + 1) == "than"))
            at++;
        if (text.Lower(at) == "of")
            at++;
        var (end, plural) = Scan(text, at);
        if (end == at)
            return null;
        if (plural || partitive)
            return new(at, end);
        if (Fates.Contains(text.Lower(at)))
            return new(at, at + 1);
        if (text.IsCapitalized(at) && (Peoples.Contains(text.Lower(at)) || text.Lower(at).EndsWith("ese", StringComparison.Ordinal)))
            return new(at, at + 1);
        return isOne ? new(at, EndOfSingular(text, at, end)) : null;
    }

    /// <summary>Words from the token to the first plural noun, or to where the phrase breaks off.</summary>
    public static (int End, bool Plural) Scan(TokenText text, int at)
    {
        var end = at;
        for (var words = 0; words < LongestPhrase; words++)
        {
            var next = end;
            if (end > at && text.Lower(end) == "-" && text.Touches(end - 1) && text.Touches(end))
                next++;
            if (end > at && text.Lower(end) == "." && text.Touches(end - 1) && text.Lower(end - 1).Length == 1)
                next++;
            if (!text.IsWord(next) || Stops.Contains(text.Lower(next)) || (next == end && end > at && text.IsBreak(end)))
                return (end, false);
            end = next + 1;
            if (!IsPlural(text, next) || Qualifying.Contains(text.Lower(next)) && IsPlural(text, end))
                continue;
            // A capitalised plural may qualify: "12 Rohingyas refugees", "3 Emirates flights".
            return text.IsCapitalized(next) && IsPlural(text, end) && !text.IsCapitalized(end) && !Stops.Contains(text.Lower(end))
                ? (end + 1, true) : (end, true);
        }
        return (end, false);
    }

    private static bool IsPlural(TokenText text, int i)
    {
        if (!text.IsWord(i))
            return false;
        var word = text.Lower(i);
        if (Plurals.Contains(word) || word.Length > 4 && word.EndsWith("men", StringComparison.Ordinal) && word is not ("specimen" or "regimen"))
            return true;
        if (word.Length < 3 || !word.EndsWith('s') || word == "'s" || Singulars.Contains(word) || Stops.Contains(word))
            return false;
        return !(word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
            || (word.EndsWith("is", StringComparison.Ordinal) && !text.IsCapitalized(i)));
    }

    // "one Israeli soldier died": the noun ends where a past tense begins.
    private static int EndOfSingular(TokenText text, int at, int end)
    {
        var last = Math.Min(end, at + 3);
        for (var i = at + 1; i < last; i++)
            if (text.Lower(i).EndsWith("ed", StringComparison.Ordinal) || text.Lower(i).EndsWith("ing", StringComparison.Ordinal)
                || text.Lower(i).EndsWith("ly", StringComparison.Ordinal))
                return i;
        return last;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
