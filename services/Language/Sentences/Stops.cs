using FactCheck.Core.Claims;

namespace FactCheck.Language.Sentences;

/// <summary>Decides whether a full stop, question or exclamation mark ends a sentence.</summary>
internal static class Stops
{
    // Longest word looked at around a stop, in UTF-16 units: keeps the work for each stop constant.
    private const int LongestWord = 24;

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>Where the stops that start here, with closing quotes and brackets, end.</summary>
    public static int EndOfRun(string text, int i, int end)
    {
        while (i < end && IsStop(text[i]))
            i++;
        while (i < end && text[i] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            i++;
        return i;
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
        while (next < rest.End && text[next] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '¿' or '¡')
            next++;
        if (next >= rest.End)
            return spaced;
        var word = WordAt(text, next, rest.End);
        if (text[stop] is '。' or '！' or '？')
            return true;
        if (!spaced)
            return text[stop] == '.' && end == stop + 1 && IsGluedSentence(text, rest.Start, stop, next, word);
        if (char.IsLower(text[next]) || IsStop(text[next]) || text[next] is '-' or '–' or '—' or ',' or ';' or ':')
            return false;
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
        var short_ = Abbreviations.MayBeLast.Contains(word) || IsDotted(word) || IsInitial(word);
        return short_ && !Abbreviations.SentenceOpeners.Contains(follower);
    }

    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]);

    // "U.S", "a.m", "Ph.D": the last dot is the stop itself.
    private static bool IsDotted(string word)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        return dot is > 0 and <= 2 && word.Length <= 8 && !char.IsAsciiDigit(word[0]) && word.Split('.').All(part => part.Length is > 0 and <= 2);
    }

    // Pages glue sentences together where a line break was ("… the border.The army …").
    private static bool IsGluedSentence(string text, int from, int stop, int next, string follower) =>
        stop - from >= 3 && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]) && next == stop + 1
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
