using System.Globalization;

namespace FactCheck.Core.Time;

/// <summary>One or more whole days, both ends included. "October 2023" is 2023-10-01 to 2023-10-31.</summary>
public readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    /// <summary>A single day.</summary>
    public static DateRange Day(DateOnly day) => new(day, day);

    /// <summary>A calendar month.</summary>
    public static DateRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A calendar year.</summary>
    public static DateRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(DateRange other) => First <= other.Last && other.First <= Last;

    /// <summary>ISO 8601, as short as it is exact: <c>2023-10-07</c>, <c>2023-10</c>, <c>2023</c>, else <c>2023-10-23/2023-10-29</c>.</summary>
    public override string ToString()
    {
        if (First == Last)
            return Iso(First);
        if (this == Year(First.Year))
            return First.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (this == Month(First.Year, First.Month))
            return First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return $"{Iso(First)}/{Iso(Last)}";
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out DateRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryParse(text[..slash], out var from) || !TryParse(text[(slash + 1)..], out var to) || to.Last < from.First)
                return false;
            range = new(from.First, to.Last);
            return true;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            range = Day(day);
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            range = Month(month.Year, month.Month);
        else if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            range = Year(year);
        else
            return false;
        return true;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
