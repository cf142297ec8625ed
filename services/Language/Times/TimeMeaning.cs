using FactCheck.Core.Time;

namespace FactCheck.Language.Times;

/// <summary>Works out the days meant, given what the text is read against; absent when that does not settle it.</summary>
internal delegate DateRange? TimeMeaning(TimeContext context);

/// <summary>What a date is read against.</summary>
/// <param name="PublishedOn">When the text was published.</param>
/// <param name="Anchor">The single day named last in the same paragraph or the one before: what "two days earlier" counts from.</param>
/// <param name="Direction">Whether the words around speak of what is to come or what was.</param>
internal readonly record struct TimeContext(DateOnly? PublishedOn, DateOnly? Anchor, Direction Direction)
{
    /// <summary>The date or period named last in the same paragraph or the one before: what "that year" and "the following month" go by.</summary>
    public DateRange? Recent { get; init; }

    /// <summary>The quarter of a year that the text speaks of: what "the quarter" is, and "a year earlier" the same one of the year before.</summary>
    public DateRange? Quarter { get; init; }

    /// <summary>The date of long ago from which the text goes on telling ("By April, the troops had left"); absent where it does not.</summary>
    public DateRange? Narrated { get; init; }

    public bool IsFuture => Direction == Direction.Ahead;
}
