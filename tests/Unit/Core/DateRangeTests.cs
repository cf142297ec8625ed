using CsCheck;
using FactCheck.Core.Time;

namespace FactCheck.Tests.Unit.Core;

public sealed class DateRangeTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2023-10-07", "2023-10-07", "2023-10-07")]
    [InlineData("2023-10", "2023-10-01", "2023-10-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-10-23/2023-10-29", "2023-10-23", "2023-10-29")]
    [InlineData("2022/2023-02", "2022-01-01", "2023-02-28")]
    public void What_ISO_8601_says_is_read(string text, string first, string last)
    {
        Assert.True(DateRange.TryParse(text, out var range));
        Assert.Equal(new DateRange(DateOnly.Parse(first, null), DateOnly.Parse(last, null)), range);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("0000")]
    [InlineData("-023")]
    [InlineData("+123")]
    [InlineData("23-10-07")]
    [InlineData("07/10/2023")]
    [InlineData("2023-10-29/2023-10-23")]
    [InlineData("2023/")]
    [InlineData("2023-10-07T00:00:00Z")]
    [InlineData(" 2023")]
    [InlineData("٢٠٢٣")]
    public void Anything_else_is_not(string text) => Assert.False(DateRange.TryParse(text, out _));

    [Fact]
    public void Every_range_comes_back_from_its_text() => Gen.Select(AnyDay, AnyDay).Sample((a, b) =>
    {
        var range = new DateRange(a < b ? a : b, a < b ? b : a);
        return DateRange.TryParse(range.ToString(), out var read) && read == range;
    });

    [Fact]
    public void Ranges_overlap_when_they_share_a_day()
    {
        var october = DateRange.Month(2023, 10);
        Assert.True(october.Overlaps(DateRange.Day(new(2023, 10, 31))));
        Assert.True(DateRange.Day(new(2023, 10, 1)).Overlaps(october));
        Assert.True(DateRange.Year(2023).Overlaps(october));
        Assert.False(october.Overlaps(DateRange.Month(2023, 11)));
    }
}
