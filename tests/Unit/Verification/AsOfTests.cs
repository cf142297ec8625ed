using FactCheck.Verification;

namespace FactCheck.Tests.Unit.Verification;

public sealed class AsOfTests
{
    private static readonly DateTimeOffset Ingested = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void A_document_is_judged_as_of_the_end_of_its_day() => Assert.Equal(
        new DateTimeOffset(2023, 10, 30, 23, 59, 59, 999, TimeSpan.Zero),
        AsOf.DocumentDate(new(2023, 10, 30, 8, 0, 0, TimeSpan.Zero), Ingested));

    [Fact]
    public void The_day_is_the_one_in_UTC() => Assert.Equal(
        new DateTimeOffset(2023, 10, 29, 23, 59, 59, 999, TimeSpan.Zero),
        AsOf.DocumentDate(new(2023, 10, 30, 1, 0, 0, TimeSpan.FromHours(3)), Ingested));

    [Fact]
    public void Midnight_belongs_to_its_own_day() => Assert.Equal(
        new DateTimeOffset(2023, 10, 30, 23, 59, 59, 999, TimeSpan.Zero),
        AsOf.DocumentDate(new(2023, 10, 30, 0, 0, 0, TimeSpan.Zero), Ingested));

    [Fact]
    public void Without_a_date_it_is_when_the_document_came() => Assert.Equal(Ingested, AsOf.DocumentDate(null, Ingested));
}
