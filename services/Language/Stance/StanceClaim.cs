using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance;

/// <summary>A claim to hold passages against. Read once, however many passages follow: keep it for all of them.</summary>
/// <param name="text">In self-contained words.</param>
/// <param name="publishedOn">The day its words refer to ("last week"); absent when unknown.</param>
public sealed partial class StanceClaim(string text, DateOnly? publishedOn)
{
    private readonly Lazy<ReadText> _reading = new(() => ReadText.Of(text, publishedOn));

    /// <summary>In self-contained words.</summary>
    public string Text { get; } = text;

    /// <summary>The day its words refer to; absent when unknown.</summary>
    public DateOnly? PublishedOn { get; } = publishedOn;

    /// <summary>Whether it gives a figure: then only figures of the same thing can confirm or overturn it for certain.</summary>
    public bool HasFigures => Reading.Figures.Count > 0;

    /// <summary>Whether a figure of it tells how many were killed, held, displaced or the like.</summary>
    public bool HasToll => Reading.Figures.Any(figure => figure.Fates.Count > 0);

    /// <summary>Whether it counts what grows or is revised from day to day: the killed, held or displaced, or what it says is so "so far".</summary>
    public bool IsRunningCount => HasToll || NowWords.Any(word => Text.Contains(word, StringComparison.OrdinalIgnoreCase)) || HasFigures && StandsAt().IsMatch(Text);

    // "The number of cases in Bira is 320."
    [GeneratedRegex(@"\b(?:number|count|tally|toll) of\b[^.;]{1,60}?\b(?:is|are|stands|has reached|has risen|has grown|has fallen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StandsAt();

    private static readonly string[] NowWords = ["currently", "so far", "to date", "as of ", "at present", " now ", "until now", "up to now"];

    /// <summary>The last day it names; absent when it names none.</summary>
    public DateOnly? LastDay => Reading.Times.Where(time => time.Resolved is not null).Select(time => (DateOnly?)time.Resolved!.Value.Last).Max();

    internal ReadText Reading => _reading.Value;
}
