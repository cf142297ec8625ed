using System.Globalization;
using FactCheck.Core.Claims;

namespace FactCheck.Verification.Judging;

/// <summary>Figures and dates as a person reads them.</summary>
internal static class FigureText
{
    /// <summary>The passage's figure in its own words; "a newer report" for a passage without one.</summary>
    public static string Of(JudgedPassage passage) => passage.Judgement.Figure is { } figure ? Of(figure, passage.Passage.Text) : "a later report";

    /// <summary>The figure with its comparator: the text's own words when they are short, else written anew.</summary>
    public static string Of(Quantity figure, string text)
    {
        if (figure.Span.Start >= 0 && figure.Span.End <= text.Length && figure.Span.Length is > 0 and <= 40)
            return figure.Span.Of(text);
        var number = figure.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
        return figure.Comparator switch
        {
            Comparator.About => $"about {number}",
            Comparator.AtLeast => $"at least {number}",
            Comparator.MoreThan => $"more than {number}",
            Comparator.AtMost => $"at most {number}",
            Comparator.LessThan => $"less than {number}",
            Comparator.Range => $"{number} to {figure.Max?.ToString("#,0.##", CultureInfo.InvariantCulture)}",
            _ => number,
        };
    }

    /// <summary>"10 November 2023".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"10 November 2023".</summary>
    public static string Date(DateTimeOffset time) => Date(DateOnly.FromDateTime(time.UtcDateTime));
}
