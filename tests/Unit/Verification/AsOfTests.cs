using System.Globalization;
using FactCheck.Verification;

namespace FactCheck.Tests.Unit.Verification;

public sealed class AsOfTests
{
    private static readonly DateTimeOffset Ingested = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("2023-10-30T08:00Z", null, "2023-10-30T23:59:59.999Z", "2023-10-30T23:59:59.999Z")]
    [InlineData("2023-10-30T00:00Z", null, "2023-10-30T23:59:59.999Z", "2023-10-30T23:59:59.999Z")]
    [InlineData("2023-10-30T01:00+03:00", null, "2023-10-29T23:59:59.999Z", "2023-10-29T23:59:59.999Z")]
    [InlineData("2023-10-30T01:00+03:00", 3.0, "2023-10-30T20:59:59.999Z", "2023-10-30T23:59:59.999Z")]
    [InlineData("2023-10-30T20:00-08:00", -8.0, "2023-10-31T07:59:59.999Z", "2023-10-30T23:59:59.999Z")]
    public void A_document_is_judged_as_of_the_end_of_its_day_by_its_own_clock(string published, double? hours, string asOf, string said)
    {
        TimeSpan? offset = hours is { } ahead ? TimeSpan.FromHours(ahead) : null;
        Assert.Equal(Time(asOf), AsOf.DocumentDate(Time(published), offset, Ingested));
        Assert.Equal(Time(said), AsOf.SaidAt(Time(published), offset, Ingested));
    }

    [Fact]
    public void Without_a_date_it_is_when_the_document_came()
    {
        Assert.Equal(Ingested, AsOf.DocumentDate(null, null, Ingested));
        Assert.Equal(Ingested, AsOf.SaidAt(null, null, Ingested));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
