using System.Diagnostics.CodeAnalysis;
using FactCheck.Core.Time;

namespace FactCheck.Language.Times;

/// <summary>The early, middle or late third of a period, by days.</summary>
internal sealed class PeriodPart
{
    private readonly int _third;

    private PeriodPart(int third) => _third = third;

    public static bool TryRead(string lower, [NotNullWhen(true)] out PeriodPart? part)
    {
        part = lower switch
        {
            "early" => new PeriodPart(0),
            "mid" or "middle" => new PeriodPart(1),
            "late" => new PeriodPart(2),
            _ => null,
        };
        return part is not null;
    }

    public DateRange Of(DateRange whole)
    {
        // The thirds of a year are whole months.
        if (whole == DateRange.Year(whole.First.Year))
            return new DateRange(whole.First.AddMonths(_third * 4), DateRange.Month(whole.First.Year, _third * 4 + 4).Last);
        var days = whole.Last.DayNumber - whole.First.DayNumber + 1;
        var from = whole.First.AddDays(days * _third / 3);
        return new DateRange(from, whole.First.AddDays(Math.Max(days * (_third + 1) / 3 - 1, days * _third / 3)));
    }
}

internal static class PeriodParts
{
    /// <summary>The part of the period, or all of it where no part is named.</summary>
    public static DateRange? Of(this PeriodPart? part, DateRange? whole) => whole is { } days && part is not null ? part.Of(days) : whole;
}
