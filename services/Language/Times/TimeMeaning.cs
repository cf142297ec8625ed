using FactCheck.Core.Time;

namespace FactCheck.Language.Times;

/// <summary>Works out the days meant, given what the text is read against; absent when that does not settle it.</summary>
internal delegate DateRange? TimeMeaning(TimeContext context);

/// <summary>What a date is read against.</summary>
/// <param name="PublishedOn">When the text was published.</param>
/// <param name="Anchor">The single day named last in the same paragraph: what "two days earlier" counts from.</param>
/// <param name="IsFuture">Whether the words around speak of what is to come.</param>
internal readonly record struct TimeContext(DateOnly? PublishedOn, DateOnly? Anchor, bool IsFuture);
