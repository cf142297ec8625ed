using FactCheck.Core.Claims;

namespace FactCheck.Language.Sentences;

/// <summary>Decides whether a full stop, question or exclamation mark ends a sentence.</summary>
internal static class Stops
{
    // Longest word looked at around a stop, in UTF-16 units: keeps the work for each stop constant.
    private const int LongestWord = 24;

    // Longest reference in brackets behind a quotation, in UTF-16 units.
    private const int LongestReference = 60;

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>Where the stops that start here, with closing quotes and brackets, end.</summary>
    public static int EndOfRun(string text, int i, int end)
    {
        var spaced = EndOfSpacedDots(text, i, end);
        if (spaced > i)
        {
            // "the end. . . . The rest": the first dot is the sentence's own, as long as more follows.
            var isOwn = i > 0 && !char.IsWhiteSpace(text[i - 1]) && spaced - i >= 7 && spaced < end && char.IsWhiteSpace(text[spaced]);
            return isOwn ? i + 1 : spaced;
        }
        while (i < end && IsStop(text[i]))
            i++;
        while (i < end && text[i] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            i++;
        return i;
    }

    // ". . ." and longer.
    private static int EndOfSpacedDots(string text, int i, int end)
    {
        var last = i;
        while (text[last] == '.' && last + 2 < end && text[last + 1] is ' ' or '\u00A0' && text[last + 2] == '.')
            last += 2;
        return last - i >= 4 ? last + 1 : i;
    }

    /// <summary>Whether the stops from <paramref name="stop"/> to <paramref name="end"/> end a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">From the first word of the sentence to the end of its block.</param>
    /// <param name="stop">The first stop.</param>
    /// <param name="end">After stops and closing marks.</param>
    public static bool EndsSentence(string text, TextSpan rest, int stop, int end)
    {
        if (end >= rest.End)
            return true;
        var next = end;
        while (next < rest.End && char.IsWhiteSpace(text[next]))
            next++;
        var spaced = next > end;
        if (end - stop >= 5 && text[stop + 1] is ' ' or '\u00A0' && end - stop < 7)
            return false; // ". . ." is a pause
        if (end == stop + 1 && EndOfSpacedDots(text, stop, rest.End) > stop)
            return true;
        if (next < rest.End && text[next] == '(' && IsReference(text, next, rest.End))
            return false;
        while (next < rest.End && text[next] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '¿' or '¡')
            next++;
        if (next >= rest.End)
            return spaced;
        var word = WordAt(text, next, rest.End);
        if (text[stop] is '。' or '！' or '？')
            return true;
        if (!spaced)
            return text[stop] == '.' && end == stop + 1 && IsGluedSentence(text, rest.Start, stop, next, word);
        if (text.AsSpan(next).StartsWith("http", StringComparison.OrdinalIgnoreCase) || text[next] == '.' && next + 2 < rest.End && text[next + 1] == '.' && text[next + 2] == '.')
            return true;
        if (text[next] is '-' or '–' or '—' && end == stop + 1 && next + 2 < rest.End && text[next + 1] == ' ' && char.IsUpper(text[next + 2]))
            return true;
        if (char.IsLower(text[next]) || IsStop(text[next]) || text[next] is '-' or '–' or '—' or ',' or ';' or ':')
            return false;
        if (stop > rest.Start && text[stop - 1] is '°' or 'º' && char.IsAsciiDigit(text[next]))
            return false; // "N°. 12"
        var single = text[stop] == '.' && (stop + 1 >= rest.End || !IsStop(text[stop + 1]));
        if (!single)
            return !(text[end - 1] is '"' or '”' or '’' or '\'' && SpeakerFollows(text, next, rest.End));
        return !char.IsLetterOrDigit(text, Math.Max(stop - 1, 0)) || stop == rest.Start || !IsAbbreviation(text, rest.Start, stop, next, word);
    }

    private static bool IsAbbreviation(string text, int from, int stop, int next, string follower)
    {
        var start = stop;
        while (start > from && stop - start < LongestWord && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        if (start == from && word.All(char.IsAsciiDigit) && word.Length <= 2)
            return true; // "1. First item", "2.) Second item"
        if (Abbreviations.BeforeDigits.Contains(word) && char.IsAsciiDigit(text[next]))
            return true;
        if (Abbreviations.NeverLast.Contains(word))
            return true;
        if (word is "I" && from < start && FollowsAnd(text, from, start))
            return false; // "you and I."
        if (word is "a.m" or "p.m" or "A.M" or "P.M" && OpensWithTime(text, from, start))
            return true;
        var short_ = Abbreviations.MayBeLast.Contains(word) || IsDotted(word) || IsInitial(word);
        return short_ && !Abbreviations.SentenceOpeners.Contains(follower);
    }

    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]);

    private static bool FollowsAnd(string text, int from, int start) =>
        text.AsSpan(from, start - from).TrimEnd().EndsWith(" and", StringComparison.Ordinal) || text.AsSpan(from, start - from).TrimEnd().EndsWith(" than", StringComparison.Ordinal);

    // "At 5 a.m. Mr. Hill left": no sentence is a time alone.
    private static bool OpensWithTime(string text, int from, int start)
    {
        var opening = start - from <= 16 ? text[from..start].TrimEnd() : "";
        var space = opening.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && opening[..space] is "At" or "By" or "Around" or "About" or "Before" or "After" or "Until" or "From" or "Since"
            && opening[(space + 1)..].All(c => char.IsAsciiDigit(c) || c is ':' or '.');
    }

    // '…" (Hill 55).': the stop stands behind the bracket, so that the bracket belongs to the sentence before.
    private static bool IsReference(string text, int open, int end)
    {
        var within = text.AsSpan(open, Math.Min(end - open, LongestReference));
        var close = within.IndexOf(')');
        return close > 0 && close + 1 < within.Length && within[close + 1] is '.' && within[1..close].IndexOfAny(".!?(") < 0;
    }

    // "U.S", "a.m", "Ph.D": the last dot is the stop itself.
    private static bool IsDotted(string word)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        return dot is > 0 and <= 2 && word.Length <= 8 && !char.IsAsciiDigit(word[0]) && word.Split('.').All(part => part.Length is > 0 and <= 2);
    }

    // Pages glue sentences together where a line break was ("… the border.The army …").
    private static bool IsGluedSentence(string text, int from, int stop, int next, string follower) =>
        stop - from >= 3 && ((char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2])) || (char.IsAsciiDigit(text[stop - 1]) && char.IsAsciiDigit(text[stop - 2]))) && next == stop + 1
        && char.IsUpper(text[next]) && Abbreviations.SentenceOpeners.Contains(follower);

    // "Stop!" Smith said: the sentence goes on after the quotation.
    private static bool SpeakerFollows(string text, int next, int end)
    {
        for (var words = 0; words < 4 && next < end; words++)
        {
            var word = WordAt(text, next, end);
            if (word.Length == 0)
                return false;
            if (Abbreviations.SpeechAfterQuote.Contains(word))
                return words > 0;
            next += word.Length;
            while (next < end && text[next] == ' ')
                next++;
        }
        return false;
    }

    private static string WordAt(string text, int start, int end)
    {
        var i = start;
        while (i < end && i - start < LongestWord && char.IsLetterOrDigit(text[i]))
            i++;
        return text[start..i];
    }
}
