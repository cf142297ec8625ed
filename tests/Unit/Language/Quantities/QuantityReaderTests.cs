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
    [InlineData("The storm killed dozens and injured hundreds.", "dozens AtLeast 12 - -; hundreds AtLeast 100 - -")]
    [InlineData("Thousands marched in Lima.", "Thousands AtLeast 1000 - -")]
    [InlineData("There were 12 deaths per million people and 7 births per thousand.", "12 = 12 per_1000000 deaths; 7 = 7 per_1000 births")]
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
    [InlineData("It cut losses by 20 to 30 percent.", "20 to 30 percent Range 20..30 percent -")]
    [InlineData("Rents may rise by 3 to 4 percentage points.", "3 to 4 percentage points Range 3..4 percentage_point -")]
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
    [InlineData("She beat Ines Korda 6-3, 4-6, 6-4.")]
    [InlineData("Rovers 1-3 United")]
    [InlineData("The senate rejected the bill 206-226 and passed another 51-58.")]
    [InlineData("Article 51 of the Charter, Section 230 of the Harbours Act, page 12 of the report.")]
    [InlineData("Type 2 diabetes, level 3 restrictions and phase 3 trials worry Windows 11 users.")]
    [InlineData("After 9/11 the country went to war.")]
    [InlineData("Call (202) 555-0143 or (301) 555-1188.")]
    [InlineData("The 21st century, the 3rd time, COVID-19, G20, 5G.")]
    [InlineData("One of the best; no one came; one another.")]
    [InlineData("A Boeing 737 took off from Gate 12, said Ann Lee, 45, of 10 Downing Street.")]
    [InlineData("Since 9/11 they work 24/7.")]
    [InlineData("See Section 4.2, § 12 and paragraph 9.")]
    [InlineData("Rooms at https://example.org/a%20b%28c")]
    [InlineData("It opened in nineteen ninety-six; the fourth of six-year-olds.")]
    public void Leaves_numbers_that_are_no_amounts(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("about 60 goats, roughly 70, nearly 80, almost 90", "about 60 About 60 - goats; roughly 70 About 70 - -; nearly 80 About 80 - -; almost 90 About 90 - -")]
    [InlineData("no more than 9 lifts; well over 300 seals", "no more than 9 AtMost 9 - lifts; well over 300 MoreThan 300 - seals")]
    [InlineData("less than or equal to 12, >= 4, <= 8", "less than or equal to 12 AtMost 12 - -; >= 4 AtLeast 4 - -; <= 8 AtMost 8 - -")]
    [InlineData("30-odd barns, 60-plus mills, 70 or so wells", "30-odd About 30 - barns; 60-plus AtLeast 60 - mills; 70 or so About 70 - wells")]
    [InlineData("at least some 40 guests", "at least some 40 AtLeast 40 - guests")]
    [InlineData("20 or fewer than 35", "20 = 20 - -; fewer than 35 LessThan 35 - -")]
    public void Reads_bounds_before_and_behind(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("dozens of kiosks", "dozens AtLeast 12 - kiosks")]
    [InlineData("several hundred nurses", "several hundred AtLeast 100 - nurses")]
    [InlineData("a few thousand pupils", "a few thousand AtLeast 1000 - pupils")]
    [InlineData("hundreds of millions of euros", "hundreds of millions of euros AtLeast 100000000 EUR -")]
    [InlineData("3 dozen eggs", "3 dozen = 36 - eggs")]
    public void Keeps_vague_amounts_as_a_lower_bound(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("1.4m homes, 2.6bn coins, 7k fans", "1.4m = 1400000 - homes; 2.6bn = 2600000000 - coins; 7k = 7000 - fans")]
    [InlineData("a rise of 1.4m; a wall 1.8m tall; 400m away", "1.4m = 1400000 - -; 1.8m = 1.8 m -; 400m = 400 m -")]
    [InlineData("£2bn, ₹3 crore, $4.5 million", "£2bn = 2000000000 GBP -; ₹3 crore = 30000000 INR -; $4.5 million = 4500000 USD -")]
    [InlineData("12,34,567 votes", "12,34,567 = 1234567 - votes")]
    [InlineData("1.234.567,5 euros and 2,5 million euros", "1.234.567,5 euros = 1234567.5 EUR -; 2,5 million euros = 2500000 EUR -")]
    [InlineData("1 250 000 trees", "1 250 000 = 1250000 - trees")]
    [InlineData("6.2x10^4 cells, 3e5 spores", "6.2x10^4 = 62000 - cells; 3e5 = 300000 - spores")]
    [InlineData("three hundred and twelve oaks", "three hundred and twelve = 312 - oaks")]
    [InlineData("4 thousand 2 hundred and 6 oaks", "4 thousand 2 hundred and 6 = 4206 - oaks")]
    [InlineData("two point seven million elms", "two point seven million = 2700000 - elms")]
    [InlineData("minus four percent; it was -7%", "minus four percent = -4 percent -; -7% = -7 percent -")]
    [InlineData("- 12 chairs\n-12 chairs", "12 = 12 - chairs; 12 = 12 - chairs")]
    public void Reads_scales_and_grouping(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("three-fifths of tenants", "three-fifths = 0.6 share tenants")]
    [InlineData("fell by a fifth.", "a fifth = 0.2 share -")]
    [InlineData("more than half of the wards", "more than half MoreThan 0.5 share wards")]
    [InlineData("¾ of them; 2½ hours; 5 1/4 miles; 3/8 inch", "¾ = 0.75 share -; 2½ hours = 2.5 hours -; 5 1/4 miles = 5.25 miles -; 3/8 inch = 0.375 inches -")]
    [InlineData("half an hour; three quarters of a mile; half a million bees", "half an hour = 0.5 hours -; three quarters of a mile = 0.75 miles -; half a million = 500000 - bees")]
    [InlineData("five and a half million bees; two million and a half", "five and a half million = 5500000 - bees; two million and a half = 2500000 - -")]
    [InlineData("nine out of ten rivers", "nine out of ten = 0.9 share rivers")]
    [InlineData("output tripled; losses halved; a tenfold rise", "tripled = 3 times -; halved = 0.5 times -; tenfold = 10 times -")]
    [InlineData("twice as many barges; ten times the average", "twice = 2 times barges; ten times = 10 times -")]
    [InlineData("a fifth man; the first half; half-time", "")]
    public void Reads_fractions_and_multiples(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("from 4.8 to 3.1 per cent", "4.8 = 4.8 percent -; 3.1 per cent = 3.1 percent -")]
    [InlineData("prices ranging from 20 to 45 euros", "20 to 45 euros Range 20..45 EUR -")]
    [InlineData("4k-9k visitors", "4k-9k Range 4000..9000 - visitors")]
    [InlineData("up 4 points, down 2 percentage points", "4 points = 4 points -; 2 percentage points = 2 percentage_point -")]
    public void Tells_a_change_from_a_range(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("30 residents of Port Alba fled", "30 = 30 - residents of Port Alba")]
    [InlineData("80 sailors who were rescued", "80 = 80 - sailors who were rescued")]
    [InlineData("12 of the 90 divers", "12 = 12 - divers; 90 = 90 - divers")]
    [InlineData("Of these, 16 were Danes and 5 were German.", "16 = 16 - Danes; 5 = 5 - German")]
    [InlineData("14 deaths per 100,000 inhabitants", "14 = 14 per_100000 deaths")]
    [InlineData("ran 9 km an hour, sank at 3 metres per second", "9 km an hour = 9 km/h -; 3 metres per second = 3 m/s -")]
    public void Says_what_is_counted_across_words(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("40 Swiss francs, 60 Mexican pesos, 70 francs", "40 Swiss francs = 40 CHF -; 60 Mexican pesos = 60 MXN -; 70 francs = 70 francs -")]
    [InlineData("HK$9, C$8, 7 €, 6USD, USD5, 4 MEUR", "HK$9 = 9 HKD -; C$8 = 8 CAD -; 7 € = 7 EUR -; 6USD = 6 USD -; USD5 = 5 USD -; 4 MEUR = 4000000 EUR -")]
    [InlineData("cost 9 pounds; weighed 9 pounds", "9 pounds = 9 GBP -; 9 pounds = 9 lb -")]
    [InlineData("75 cents; 3 dollars 20 cents; 80p", "75 cents = 75 cents -; 3 dollars 20 cents = 3.2 USD -; 80p = 80 pence -")]
    [InlineData("6 ft 3 in, 7 lb 8 oz, 5'6\"", "6 ft 3 in = 6.25 ft -; 7 lb 8 oz = 7.5 lb -; 5'6\" = 5.5 ft -")]
    [InlineData("20 megawatts, 30 mL, 40 µg, 5 kWh, 6 square miles, 7 m³", "20 megawatts = 20 MW -; 30 mL = 30 mL -; 40 µg = 40 µg -; 5 kWh = 5 kWh -; 6 square miles = 6 miles2 -; 7 m³ = 7 m3 -")]
    [InlineData("40 kilogram-force, 50 pound-force, 6 tonne force, 7 kilopond", "40 kilogram-force = 40 kgf -; 50 pound-force = 50 lbf -; 6 tonne force = 6 tonne_force -; 7 kilopond = 7 kgf -")]
    [InlineData("760 millimeters of mercury, 30 inches mercury, 76 centimetres of mercury", "760 millimeters of mercury = 760 mmHg -; 30 inches mercury = 30 inHg -; 76 centimetres of mercury = 76 cmHg -")]
    [InlineData("1,013 millibars, 4 dekameters, 2 square radians, 3 refrigeration tons", "1,013 millibars = 1013 mbar -; 4 dekameters = 4 dam -; 2 square radians = 2 steradians -; 3 refrigeration tons = 3 tons_of_refrigeration -")]
    [InlineData("a nail 3 in; up to 50,000 in 2020", "3 in = 3 inches -; up to 50,000 AtMost 50000 - -")]
    [InlineData("21°C, 70 degrees Fahrenheit", "21°C = 21 °C -; 70 degrees Fahrenheit = 70 °F -")]
    public void Names_units_alike_however_they_are_written(string text, string expected) => Assert.Equal(expected, Read(text));

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
    [InlineData("(")]
    [InlineData("1 234 ")]
    [InlineData("one hundred and ")]
    [InlineData("twenty twenty ")]
    [InlineData("½")]
    [InlineData("3 dollars and ")]
    [InlineData("1e")]
    [InlineData("-")]
    [InlineData("5-")]
    public void Takes_time_proportional_to_the_text(string unit) => Linear.Check(unit, text => QuantityReader.Read(text));

    private static string Read(string text) => string.Join("; ", QuantityReader.Read(text).Select(quantity => string.Create(CultureInfo.InvariantCulture,
        $"{quantity.Span.Of(text)} {(quantity.Comparator == Comparator.Equal ? "=" : quantity.Comparator)} {quantity.Value:0.###}{(quantity.Max is { } max ? $"..{max:0.###}" : "")} {Join(quantity)}")));

    private static string Join(Quantity quantity) =>
        quantity.Counted is null ? $"{quantity.Unit ?? "-"} -" : $"{quantity.Unit ?? "-"} {quantity.Counted}";
}
