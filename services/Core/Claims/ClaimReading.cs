using FactCheck.Core.Time;

namespace FactCheck.Core.Claims;

/// <summary>One claim as read from a text: what it says, before it is stored anywhere.</summary>
public sealed record ClaimReading
{
    /// <summary>The claim's words as they stand in the document.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Further places of the document that claim the same, in reading order, none overlapping <see cref="Span"/>; empty where it is claimed once.</summary>
    public IReadOnlyList<TextSpan> Repeats { get; init; } = [];

    /// <summary>The words under <see cref="Span"/>; an erased person is blanked in them, which the document's text is not.</summary>
    public required string Text { get; init; }

    /// <summary>Self-contained wording: faithful, nothing added that the text does not say.</summary>
    public required string NormalizedText { get; init; }

    /// <summary>Who makes the claim; absent: the article itself.</summary>
    public string? Claimant { get; init; }

    /// <summary>The words of the attribution's cue ("said", "according to"); absent without attribution.</summary>
    public string? Cue { get; init; }

    /// <summary>When the claim was made, as far as the text says; absent otherwise.</summary>
    public DateRange? ClaimDate { get; init; }

    /// <summary>What kind of claim it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>How much it deserves checking, in [0, 1]; comparable only within one method.</summary>
    public required double CheckWorthiness { get; init; }

    /// <summary>Whether check-worthiness is at or over the reader's threshold: these go to the queue.</summary>
    public required bool IsCheckWorthy { get; init; }

    /// <summary>Short words for what raised or lowered the score: <c>figure</c>, <c>event</c>, <c>opinion</c>, …</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Its figures, in reading order.</summary>
    public required IReadOnlyList<Quantity> Quantities { get; init; }

    /// <summary>Its dates, in reading order.</summary>
    public required IReadOnlyList<TimeExpression> Dates { get; init; }

    /// <summary>Names in it, in reading order, as they stand, without repeats.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Where, as the text gives it; absent when it does not.</summary>
    public string? Place { get; init; }

    /// <summary>What could not be made unambiguous, for a person; empty when nothing.</summary>
    public IReadOnlyList<string> Ambiguities { get; init; } = [];
}

/// <summary>A date or period as a text gives it.</summary>
/// <param name="Span">Its words in the document's text.</param>
/// <param name="Text">The words under the span.</param>
/// <param name="Resolved">The days meant; absent when nothing in the text or its publication date settles it.</param>
public sealed record TimeExpression(TextSpan Span, string Text, DateRange? Resolved);

/// <summary>What kind of statement a claim is.</summary>
public enum ClaimType
{
    /// <summary>An amount of something.</summary>
    Quantity = 1,

    /// <summary>Something that happened or is the case.</summary>
    Event = 2,

    /// <summary>That somebody said something, in quotation marks.</summary>
    Quote = 3,

    /// <summary>More, less or as much as something else.</summary>
    Comparison = 4,

    /// <summary>That one thing brought about another.</summary>
    Cause = 5,

    /// <summary>What will be; gets no verdict.</summary>
    Prediction = 6,

    /// <summary>What somebody thinks or feels; gets no verdict.</summary>
    Opinion = 7,
}
