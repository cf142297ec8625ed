using FactCheck.Core.Time;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Times;

/// <summary>Times of day in what a text narrates: "at 6 a.m.", "by 10:30 pm", "at noon": the day named last in the paragraph.</summary>
/// <remarks>Without such a day it has no days; one with a day of its own beside it ("at 6 a.m. on Monday") is left to that day.</remarks>
internal static class ClockTimes
{
    /// <summary>The time of day at a token, with the words "at" and "by" in front left out.</summary>
    public static TimeMatch? Match(TokenText text, int i)
    {
        if (text.Lower(i - 1) is not ("at" or "by" or "around" or "about" or "until" or "before" or "after" or "past"))
            return null;
        var end = text.Lower(i) is "noon" or "midnight" ? i + 1 : Clock(text, i);
        var after = text.IsWord(end) && text.Slice(end, end + 1).All(char.IsUpper) ? end + 1 : end; // EST, GMT
        if (text.Lower(after) == ",")
            after++;
        if (end == 0 || Calendar.TryMonth(text.Lower(after), out _) || Calendar.TryWeekday(text.Lower(after), out _) || text.Lower(end) is "on" or "yesterday" or "today" or "tomorrow")
            return null;
        return new TimeMatch(i, end, context => context.Anchor is { } day ? DateRange.Day(day) : null);
    }

    // 6 a.m., 10:30 pm, 11.15pm.
    private static int Clock(TokenText text, int i)
    {
        if (!text.IsNumber(i) || !int.TryParse(text.Slice(i, i + 1).AsSpan().TrimEnd("apmAPM"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 12)
            return 0;
        var at = text.Lower(i + 1) == ":" && text.IsNumber(i + 2) && text[i + 2].Span.Length == 2 ? i + 3 : i + 1;
        if (text.Lower(at) is "am" or "pm")
            return at + 1;
        return text.Lower(at) is "a" or "p" && text.Lower(at + 1) == "." && text.Lower(at + 2) == "m" ? text.Lower(at + 3) == "." && text.Touches(at + 2) ? at + 4 : at + 3 : 0;
    }
}
