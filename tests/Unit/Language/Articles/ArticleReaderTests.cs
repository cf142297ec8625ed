using FactCheck.Core.Claims;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Tests.Unit.Language.Articles;

public sealed class ArticleReaderTests
{
    // A Wednesday.
    private static readonly DateOnly PublishedOn = new(2024, 5, 15);

    private const string Page = """
        Ferry sinks off Lima

        Rescue boats search the bay near the capital of Peru for survivors.
        Photo: © Some Agency | Jo Doe

        By Jo Doe

        Published 10:30 AM, May 15, 2024

        A ferry with at least nine Danes, 31 Kenyans and 4 Peruvian sailors sank off Lima on Monday. The crew sent no signal, according to the Peruvian Navy.

        "More than 1,200 passengers were on board," said Foreign Minister Eva Brandt. She said that 17 boats had joined the search.

        Was the ferry overloaded?

        Related content
        """;

    [Fact]
    public void Only_running_text_makes_claims()
    {
        var reading = Read(Page);
        Assert.Equal(
            [SentenceRole.Headline, SentenceRole.Caption, SentenceRole.Credit, SentenceRole.Byline, SentenceRole.Timestamp],
            reading.Sentences.Take(5).Select(sentence => sentence.Role));
        Assert.Equal(SentenceRole.Boilerplate, reading.Sentences[^1].Role);
        Assert.All(reading.Sentences.Where(sentence => sentence.Role != SentenceRole.Body), sentence => Assert.True(sentence.CheckWorthiness.Value < 0.1));
        Assert.DoesNotContain(reading.Claims, claim => claim.Text.Contains("overloaded", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_figures_is_one_claim_for_each_beside_the_whole()
    {
        var whole = Read(Page).Claims[0];
        Assert.Equal([9, 31, 4], whole.Quantities.Select(quantity => quantity.Value));
        var claims = Read(Page).Claims.Skip(1).Take(3).ToList();
        Assert.Equal(["at least nine Danes", "31 Kenyans", "4 Peruvian sailors"], claims.Select(claim => claim.Text));
        Assert.Equal("A ferry with 31 Kenyans sank off Lima on Monday (2024-05-13).", claims[1].NormalizedText);
        Assert.Equal(31, Assert.Single(claims[1].Quantities).Value);
        Assert.Equal(Comparator.AtLeast, Assert.Single(claims[0].Quantities).Comparator);
        Assert.Single(claims[1].Ambiguities);
    }

    [Fact]
    public void A_claim_names_who_makes_it_and_leaves_that_out_of_its_wording()
    {
        var claims = Read(Page).Claims;
        var navy = claims.Single(claim => claim.Text.StartsWith("The crew", StringComparison.Ordinal));
        Assert.Equal(("Peruvian Navy", "according to", "The crew sent no signal."), (navy.Claimant, navy.Cue, navy.NormalizedText));
        var quote = claims.Single(claim => claim.Text.StartsWith("\"More than", StringComparison.Ordinal));
        Assert.Equal(("Eva Brandt", "More than 1,200 passengers were on board."), (quote.Claimant, quote.NormalizedText));
        Assert.Equal(ClaimType.Quantity, quote.Type);
        var pronoun = claims.Single(claim => claim.Text.StartsWith("She", StringComparison.Ordinal));
        Assert.Equal(("Eva Brandt", "17 boats had joined the search."), (pronoun.Claimant, pronoun.NormalizedText));
    }

    [Fact]
    public void A_quotation_that_its_speaker_interrupts_is_one_claim_without_marks()
    {
        var claim = Read("\"The plan,\" Ann Lee added, \"cost 40 million euros in 2023.\"").Claims[^1];
        Assert.Equal(("Ann Lee", "The plan cost 40 million euros in 2023."), (claim.Claimant, claim.NormalizedText));
    }

    [Fact]
    public void Spans_hold_the_words_of_the_whole_document()
    {
        var reading = Read(Page);
        Assert.NotEmpty(reading.Claims);
        Assert.All(reading.Claims, claim => Assert.Equal(claim.Text, claim.Span.Of(Page)));
        Assert.All(reading.Claims.SelectMany(claim => claim.Dates), date => Assert.Equal(date.Text, date.Span.Of(Page)));
        Assert.All(reading.Claims, claim => Assert.All(claim.Quantities, quantity => Assert.True(claim.Span.Contains(quantity.Span))));
        Assert.All(reading.Claims, claim => Assert.Equal(claim.CheckWorthiness >= new RuleCheckWorthinessClassifier().Threshold, claim.IsCheckWorthy));
    }

    [Fact]
    public void What_is_said_twice_is_reported_once() =>
        Assert.Single(Read("The fire killed 40 people in Lima. It rained. However, the fire killed 40 people in Lima.").Claims, claim => claim.NormalizedText.Contains("40", StringComparison.Ordinal));

    [Fact]
    public void A_subject_that_points_back_is_named_only_where_one_person_is_meant()
    {
        var one = Read("Minister Eva Brandt flew to Lima. She signed 3 treaties.").Claims[1];
        Assert.Equal("Eva Brandt signed 3 treaties.", one.NormalizedText);
        Assert.Empty(one.Ambiguities);
        var two = Read("Eva Brandt met Anna Haddad in Lima. She signed 3 treaties.").Claims[1];
        Assert.Equal("She signed 3 treaties.", two.NormalizedText);
        Assert.Single(two.Ambiguities);
    }

    [Fact]
    public void What_a_speaker_says_of_himself_stays_a_quotation()
    {
        var claim = Assert.Single(Read("\"We lost 30 ships last week,\" said Omar Haddad.").Claims);
        Assert.Equal("Omar Haddad", claim.Claimant);
        Assert.StartsWith("\"We lost 30 ships", claim.NormalizedText, StringComparison.Ordinal);
        Assert.Contains("Omar Haddad", claim.NormalizedText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_serves_where_the_day_of_publication_is_unknown()
    {
        var reading = new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(Page, null, null), TestContext.Current.CancellationToken);
        Assert.Contains(reading.Dates, date => date.Text == "Monday" && date.Resolved?.First == new DateOnly(2024, 5, 13));
    }

    [Fact]
    public void The_place_a_report_was_sent_from_is_no_part_of_the_claim() =>
        Assert.Equal("More than 300 goats fled.", Assert.Single(Read("LIMA, Peru (ABC) — More than 300 goats fled.").Claims).NormalizedText);

    [Fact]
    public void Items_of_a_list_and_rows_of_a_table_are_no_headings()
    {
        var reading = Read("The strike went on for a third day.\n\n• 40 ferries were cancelled in March\n\nTrains late\t1,400\n\nWhat comes next\n\nTalks begin on Friday.");
        Assert.Equal([SentenceRole.Body, SentenceRole.Body, SentenceRole.Body, SentenceRole.Headline, SentenceRole.Body], reading.Sentences.Select(sentence => sentence.Role));
        Assert.Contains(reading.Claims, claim => claim.NormalizedText == "40 ferries were cancelled in March (2024-03).");
    }

    [Theory]
    [InlineData("The budget gives $5m for schools and $3m for roads.", "The budget gives $5m for schools.|The budget gives $3m for roads.")]
    [InlineData("In 2022 the city paid 40 percent to farmers, 30 percent to the northern harbour and 12 percent to banks.",
        "In 2022 the city paid 40 percent to farmers.|In 2022 the city paid 30 percent to the northern harbour.|In 2022 the city paid 12 percent to banks.")]
    public void What_each_amount_is_for_is_a_claim(string text, string expected)
    {
        var wordings = Read(text).Claims.Select(claim => claim.NormalizedText);
        Assert.All(expected.Split('|'), claim => Assert.Contains(claim, wordings));
    }

    [Fact]
    public void Of_a_foreign_text_only_figures_that_mean_the_same_everywhere_are_read()
    {
        const string text = "Die Regierung zählte am 7. Oktober 1.400 Menschen in den Lagern, 3,5 Millionen im ganzen Land und 250 Helfer. Die Preise stiegen um 4,5 % auf 99 Euro, und über 300 Häuser sind zerstört worden.";
        Assert.Equal([250, 4.5, 99, 300], Read(text).Quantities.Select(quantity => quantity.Value));
        Assert.All(Read(text).Quantities, quantity => Assert.Null(quantity.Counted));
    }

    [Fact]
    public void A_sentence_alone_in_another_language_says_so() => Assert.Equal(["language:de"], new SentenceScorer(new RuleCheckWorthinessClassifier())
        .Score(["Die Regierung zählte am siebten Oktober Menschen in den Lagern, drei Millionen im ganzen Land und viele Helfer."], TestContext.Current.CancellationToken)[0].Reasons);

    [Fact]
    public void A_cancelled_reading_stops() =>
        Assert.Throws<OperationCanceledException>(() =>
            new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(Page, null, PublishedOn), new CancellationToken(canceled: true)));

    [Fact]
    public void Any_text_is_read_without_failing_and_with_spans_inside_it() => CsCheck.Check.Sample(AnyText.Texts, text =>
    {
        foreach (var claim in Read(text).Claims)
        {
            Assert.Equal(claim.Text, claim.Span.Of(text));
            Assert.InRange(claim.CheckWorthiness, 0, 1);
            Assert.NotEqual("", claim.NormalizedText);
        }
    });

    [Theory]
    [InlineData("He said. ")]
    [InlineData("\"A,\" said Ann Lee. ")]
    [InlineData("54 Thais, ")]
    [InlineData("and the 54 men, ")]
    [InlineData("he said in May that the 54 men were there,\u2028")]
    [InlineData("last week\n")]
    public void Takes_time_proportional_to_the_text(string unit) => Linear.Check(unit, text => Read(text));

    private static ArticleReading Read(string text) =>
        new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(text, null, PublishedOn), TestContext.Current.CancellationToken);
}
