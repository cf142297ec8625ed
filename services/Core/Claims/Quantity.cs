namespace FactCheck.Core.Claims;

/// <summary>A figure as a text gives it, in structured form.</summary>
public sealed record Quantity
{
    /// <summary>The words of the figure with comparator and unit, in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>In base units: "1.4 million" is 1400000, "13 %" is 13 with unit <c>percent</c>, "a third" 0.3333 with unit <c>share</c>.</summary>
    public required double Value { get; init; }

    /// <summary>Upper end of a range; absent otherwise.</summary>
    public double? Max { get; init; }

    /// <summary>How the figure bounds the amount.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary><c>USD</c>, <c>km</c>, <c>percent</c>, <c>percentage_point</c>, <c>share</c>, <c>times</c>, …; absent for a count of things.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// Whether the text names no number: "dozens", "several hundred", "a handful". Value and comparator are then only where the amount begins or lies
    /// about, and no figure near it contradicts it. False by default.
    /// </summary>
    public bool IsVague { get; init; }

    /// <summary>What is counted, with its qualifiers: "Israeli casualties"; absent when the text does not say.</summary>
    public string? Counted { get; init; }
}

/// <summary>How a figure bounds an amount.</summary>
public enum Comparator
{
    /// <summary>The figure as it stands.</summary>
    Equal = 1,

    /// <summary>Near the figure, on either side: "about", "some", "nearly", "almost".</summary>
    About = 2,

    /// <summary>The figure or more: "at least", "no fewer than".</summary>
    AtLeast = 3,

    /// <summary>More than the figure: "more than", "over", ">".</summary>
    MoreThan = 4,

    /// <summary>The figure or less: "at most", "up to".</summary>
    AtMost = 5,

    /// <summary>Less than the figure: "fewer than", "under".</summary>
    LessThan = 6,

    /// <summary>From value to max, both included.</summary>
    Range = 7,
}
