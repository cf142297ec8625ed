using System.Globalization;
using CsCheck;
using FactCheck.Core.Claims;
using FactCheck.Language.Quantities;

namespace FactCheck.Tests.Unit.Language.Quantities;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("The siege cost 2,300 lives.", "2,300 = 2300 - lives")]
    [InlineData("More than 1,100 Syrian refugees came.", "More than 1,100 MoreThan 1100 - Syrian refugees")]
    [InlineData("At least seven Danes and 31 Kenyans were on board.", "At least seven AtLeast 7 - Danes; 31 = 31 - Kenyans")]
    [InlineData("9 of those miners came up.", "9 = 9 - miners")]
    [InlineData("Four weeks of talks failed.", "Four weeks = 4 weeks talks")]
    [InlineData("Thousands of Chilean voters queued.", "Thousands AtLeast 1000 - Chilean voters")]
    [InlineData("tens of thousands of people", "tens of thousands AtLeast 10000 - people")]
    [InlineData("some 250 captives, no fewer than 30 tanks, up to 40 shells", "some 250 About 250 - captives; no fewer than 30 AtLeast 30 - tanks; up to 40 AtMost 40 - shells")]
    [InlineData("fewer than 10 boats and under 5% of catches", "fewer than 10 LessThan 10 - boats; under 5% LessThan 5 percent catches")]
    [InlineData("nearly 3 million pilgrims", "nearly 3 million About 3000000 - pilgrims")]
    [InlineData("50 or more people, 100+ farms", "50 or more AtLeast 50 - people; 100+ AtLeast 100 - farms")]
    public void Says_how_much_of_what_with_its_bound(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("fell from 6.1 to 4.4 per cent", "6.1 = 6.1 percent -; 4.4 per cent = 4.4 percent -")]
    [InlineData("up 1.5 percentage points", "1.5 percentage points = 1.5 percentage_point -")]
    [InlineData("cut by 25 basis points", "25 basis points = 0.25 percentage_point -")]
    [InlineData("US$2.5bn, €3m, £20k, 500 rupees", "US$2.5bn = 2500000000 USD -; €3m = 3000000 EUR -; £20k = 20000 GBP -; 500 rupees = 500 INR -")]
    [InlineData("5 crore rupees and 14,00,000 farmers", "5 crore rupees = 50000000 INR -; 14,00,000 = 1400000 - farmers")]
    [InlineData("half a million dollars", "half a million dollars = 500000 USD -")]
    [InlineData("a three-day visit, 10 km away", "three-day = 3 days -; 10 km = 10 km -")]
    [InlineData("two and a half million tonnes of wheat", "two and a half million tonnes = 2500000 tonnes wheat")]
    [InlineData("it was -5 degrees Celsius", "-5 degrees Celsius = -5 °C -")]
    [InlineData("weighed 12kg", "12kg = 12 kg -")]
    public void Knows_units_and_currencies(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("15-20 huts", "15-20 Range 15..20 - huts")]
    [InlineData("between 15 and 20 huts", "between 15 and 20 Range 15..20 - huts")]
    [InlineData("$5-6 million", "$5-6 million Range 5000000..6000000 USD -")]
    [InlineData("20 to 30 percent", "20 to 30 percent Range 20..30 percent -")]
    public void Reads_ranges(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("a third of voters", "a third = 0.333 share voters")]
    [InlineData("two-thirds of the members", "two-thirds = 0.667 share members")]
    [InlineData("one in five girls", "one in five = 0.2 share girls")]
    [InlineData("half the drivers", "half = 0.5 share drivers")]
    [InlineData("exports doubled", "doubled = 2 times -")]
    [InlineData("three times as many ships", "three times = 3 times ships")]
    public void Reads_parts_and_multiples(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The 5-year-old saw an F-16 over a 7-Eleven.")]
    [InlineData("On October 7th, 2023, at 11:55 AM, in 1994 and the 1990s.")]
    [InlineData("Call +44 20 7946 0958 or 555-0100.")]
    [InlineData("They won 3-1 and lost 2-3.")]
    [InlineData("The 21st century, the 3rd time, COVID-19, G20, 5G.")]
    [InlineData("One of the best; no one came; one another.")]
    [InlineData("A Boeing 737 took off from Gate 12, said Ann Lee, 45, of 10 Downing Street.")]
    [InlineData("Since 9/11 they work 24/7.")]
    public void Leaves_numbers_that_are_no_amounts(string text) => Assert.Equal("", Read(text));

    [Fact]
    public void Spans_of_any_text_are_in_order_and_inside_it() => AnyText.Texts.Sample(text =>
    {
        var at = 0;
        foreach (var quantity in QuantityReader.Read(text))
        {
            Assert.True(quantity.Span.Start >= at && quantity.Span.Start < quantity.Span.End && quantity.Span.End <= text.Length);
            Assert.True(double.IsFinite(quantity.Value));
            Assert.Equal(quantity.Comparator == Comparator.Range, quantity.Max is not null);
            at = quantity.Span.End;
        }
    });

    [Fact]
    public void Any_whole_number_is_read_back_from_its_grouped_form() => Gen.Int[1, 999_999_999].Sample(number =>
    {
        var quantity = Assert.Single(QuantityReader.Read(string.Create(CultureInfo.InvariantCulture, $"They counted {number:N0} birds.")));
        Assert.Equal(number, quantity.Value);
        Assert.Equal("birds", quantity.Counted);
    });

    [Theory]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("[")]
    [InlineData("1.")]
    [InlineData("one ")]
    [InlineData("hundred thousand million ")]
    [InlineData("more than ")]
    [InlineData("\"A 1")]
    public void Takes_time_proportional_to_the_text(string unit) => Linear.Check(unit, text => QuantityReader.Read(text));

    private static string Read(string text) => string.Join("; ", QuantityReader.Read(text).Select(quantity => string.Create(CultureInfo.InvariantCulture,
        $"{quantity.Span.Of(text)} {(quantity.Comparator == Comparator.Equal ? "=" : quantity.Comparator)} {quantity.Value:0.###}{(quantity.Max is { } max ? $"..{max:0.###}" : "")} {Join(quantity)}")));

    private static string Join(Quantity quantity) =>
        quantity.Counted is null ? $"{quantity.Unit ?? "-"} -" : $"{quantity.Unit ?? "-"} {quantity.Counted}";
}
