using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification;

public sealed class ClaimVerifierTests
{
    private const string Toll = "The flood in Norway killed more than 1,400 people.";
    private const string Count = "Rebels in Peru hold 224 people hostage.";

    private static Task<VerificationResult> VerifyAsync(ClaimToVerify claim, params EvidencePassage[] passages) =>
        new ClaimVerifier(new AllPassages(passages), new EvidenceJudge(new StructuredStanceClassifier(), new JudgingOptions()), new FakeTimeProvider(Passages.EndOfOctober30)).VerifyAsync(claim, default);

    [Fact]
    public async Task Without_passages_there_is_not_enough_evidence()
    {
        var result = await VerifyAsync(Passages.Claim(Toll));
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.Empty(result.Evidence);
        Assert.Null(result.Confidence);
    }

    [Fact]
    public async Task Later_evidence_does_not_count_but_supersedes()
    {
        var result = await VerifyAsync(Passages.Claim(Toll),
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of("Norway has lowered the toll of the flood: about 1,200 people died, the government said on Friday.", "Coast Post", "https://coast.example/2", "2023-11-11"));
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Equal(1200, result.SupersededBy!.Figure!.Value);
        Assert.StartsWith("about 1,200 (10 November 2023) replaces", result.SupersededBy.Why, StringComparison.Ordinal);
        var later = Assert.Single(result.Evidence, link => link.Stance == Stance.Refutes);
        Assert.False(later.Counted);
        Assert.Contains("11 November 2023", later.NotCountedBecause, StringComparison.Ordinal);
        Assert.Contains("[1]", result.Justification, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The attack launched from Norway against Sweden on 7 October 2023 left 1,139 people dead.")] // another place
    [InlineData("In the flood in Norway 1,139 people died, mostly Swedes.")] // another people
    [InlineData("The flood in Norway injured 1,139 people.")] // another thing
    [InlineData("Of 1,500 houses that the flood in Norway reached, 361 stand: 1,139 are gone.")]
    public async Task A_later_figure_of_another_place_people_or_thing_replaces_nothing(string later)
    {
        var result = await VerifyAsync(Passages.Claim("More than 1,400 Norwegians were killed by the flood in Norway."),
            Passages.Of("At least 1,400 Norwegians died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of(later, "Coast Post", "https://coast.example/2", "2024-01-01"));
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Null(result.SupersededBy);
        Assert.DoesNotContain(result.ReportedFigures, figure => figure.Figure.Value == 1139);
    }

    [Fact]
    public async Task The_series_has_each_reported_figure_with_day_source_and_standing()
    {
        var claim = Passages.Claim(Toll, document: new DocumentId("doc-1"), url: "https://own.example/1", publisher: "Own Paper");
        var result = await VerifyAsync(claim,
            Passages.Of("The flood in Norway killed more than 1,400 people.", "Own Paper", "https://own.example/1", "2023-10-30"),
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1", "2023-10-29"),
            Passages.Of("At least 1,400 people died in the flood in Norway, says the church.", "Fjord News", "https://fjord.example/2", "2023-10-29"),
            Passages.Of("The flood in Norway killed 900 people, officials said.", "Coast Post", "https://coast.example/1", "2023-10-20"),
            Passages.Of("Norway has lowered the toll of the flood: about 1,200 people died, the government said on Friday.", "Coast Post", "https://coast.example/2", "2023-11-11"),
            Passages.Of("The flood in Norway killed 1,300 people.", "No Date Sheet", "https://nodate.example/1", published: null));
        Assert.Equal(
            [
                ("2023-10-20", 900.0, Comparator.Equal, "Coast Post", FigureStanding.ByTheDate, false),
                ("2023-10-29", 1400, Comparator.AtLeast, "Fjord News", FigureStanding.ByTheDate, false),
                ("2023-10-30", 1400, Comparator.MoreThan, "Own Paper", FigureStanding.Own, false),
                ("2023-11-10", 1200, Comparator.About, "Coast Post", FigureStanding.Later, true),
            ],
            result.ReportedFigures.Select(figure => (figure.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), figure.Figure.Value,
                figure.Figure.Comparator, figure.Publisher!, figure.Standing, figure.Supersedes)));
        Assert.All(result.ReportedFigures, figure => Assert.Equal(1400, figure.ClaimFigure.Value));
    }

    [Fact]
    public async Task The_claimants_own_figures_stand_as_own_in_the_series()
    {
        var result = await VerifyAsync(Passages.Claim(Toll, claimant: "Ann Lund"),
            Passages.Of("Ann Lund said that more than 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Coast Post", "https://coast.example/1", "2023-10-28"));
        Assert.Equal([("Coast Post", FigureStanding.ByTheDate), ("Fjord News", FigureStanding.Own)], result.ReportedFigures.Select(figure => (figure.Publisher!, figure.Standing)));
    }

    [Fact]
    public async Task Passages_beyond_those_judged_are_read_for_their_figures_only()
    {
        var options = new JudgingOptions { MaxPassages = 1, MaxFigurePassages = 3 };
        var passages = new[]
        {
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of("The flood in Norway killed 900 people.", "Coast Post", "https://coast.example/1", "2023-10-28"),
            Passages.Of("About 1,200 people died in the flood in Norway, the government said.", "State Radio", "https://radio.example/2", "2023-11-11"),
        };
        var result = await new ClaimVerifier(new AllPassages(passages), new EvidenceJudge(new StructuredStanceClassifier(), options), new FakeTimeProvider(Passages.EndOfOctober30))
            .VerifyAsync(Passages.Claim(Toll), default);
        Assert.Equal(Verdict.Supported, result.Verdict); // 900 is an older count
        Assert.Equal([900, 1400, 1200], result.ReportedFigures.Select(figure => figure.Figure.Value));
        Assert.Equal(1200, result.SupersededBy!.Figure!.Value);
        Assert.Equal(["Fjord News", "State Radio"], result.Evidence.Select(link => link.Publisher!).Order());
        Assert.Single(result.Inputs!.Passages);
        Assert.Equal(2, result.Inputs.FigurePassages.Count);
    }

    [Fact]
    public async Task A_newer_count_decides_as_of_a_later_date_even_beyond_the_passages_judged()
    {
        var passages = new[]
        {
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of("About 1,200 people died in the flood in Norway, the government said.", "State Radio", "https://radio.example/2", "2023-11-11"),
        };
        var result = await new ClaimVerifier(new AllPassages(passages), new EvidenceJudge(new StructuredStanceClassifier(), new JudgingOptions { MaxPassages = 1 }), new FakeTimeProvider(Passages.EndOfOctober30))
            .VerifyAsync(Passages.Claim(Toll) with { SaidAt = Passages.EndOfOctober30, AsOf = Passages.EndOfOctober30.AddMonths(2) }, default);
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Contains(result.Evidence, link => link.NotCountedBecause?.StartsWith("a newer count replaces it: About 1,200", StringComparison.Ordinal) == true);
        Assert.Null(result.SupersededBy);
    }

    [Fact]
    public async Task A_sum_over_figures_of_other_people_bears_out_nothing()
    {
        var result = await VerifyAsync(Passages.Claim("The hostages in Peru include 15 Argentinians."),
            Passages.Of("The exchange in Peru began when 24 of the hostages were set free, along with 39 prisoners.", "Coast Post", "https://coast.example/2"));
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
    }

    [Fact]
    public async Task Evidence_of_the_very_moment_counts()
    {
        var passage = Passages.Of("At least 1,400 people died in the flood in Norway.") with { PublishedAt = Passages.EndOfOctober30 };
        Assert.Equal(Verdict.Supported, (await VerifyAsync(Passages.Claim(Toll), passage)).Verdict);
        passage = passage with { PublishedAt = Passages.EndOfOctober30.AddMilliseconds(1) };
        Assert.Equal(Verdict.NotEnoughEvidence, (await VerifyAsync(Passages.Claim(Toll), passage)).Verdict);
    }

    [Fact]
    public async Task Undated_evidence_counts_with_less_weight_and_the_justification_says_so()
    {
        var result = await VerifyAsync(Passages.Claim(Toll), Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", published: null));
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Contains("Undated evidence counts with less weight", result.Justification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claims_own_document_and_the_claimants_words_do_not_count()
    {
        var claim = Passages.Claim(Toll, claimant: "Ola Berg", document: new DocumentId("doc-1"), url: "https://fjord.example/1", publisher: "Fjord News");
        var result = await VerifyAsync(claim,
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of("The flood in Norway killed 1,500 people, minister Ola Berg said.", "Coast Post", "https://coast.example/2"));
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.Equal(["from the claim's own document, a copy of it or its publisher", "the claimant's own words"],
            result.Evidence.Select(link => link.NotCountedBecause!).Order());
    }

    [Fact]
    public async Task What_the_claimant_said_is_evidence_for_a_claim_about_the_saying()
    {
        var claim = Passages.Claim("Ola Berg said the flood in Norway killed more than 1,400 people.", claimant: "Ola Berg");
        var result = await VerifyAsync(claim, Passages.Of("The flood in Norway killed 1,500 people, minister Ola Berg said.", "Coast Post", "https://coast.example/2"));
        Assert.Equal(Verdict.Supported, result.Verdict);
    }

    [Theory]
    [InlineData("The opposition alleges that the mayor of Turin took 300 bribes.")]
    [InlineData("A rival accuses the mayor of Turin of having taken 300 bribes.")]
    public async Task An_allegation_that_is_reported_is_not_the_fact_alleged(string passage)
    {
        var result = await VerifyAsync(Passages.Claim("The mayor of Turin took 300 bribes."), Passages.Of(passage, "Coast Post", "https://coast.example/2"));
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.Equal("'300 bribes': an allegation that is reported is not the fact alleged", Assert.Single(result.Evidence).Why);
    }

    [Fact]
    public async Task That_somebody_alleges_something_is_borne_out_by_the_allegation()
    {
        var result = await VerifyAsync(Passages.Claim("The opposition alleged that the mayor of Turin took 300 bribes."),
            Passages.Of("The opposition alleges that the mayor of Turin took 300 bribes.", "Coast Post", "https://coast.example/2"));
        Assert.Equal(Verdict.Supported, result.Verdict);
    }

    [Fact]
    public async Task A_primary_source_is_told_from_a_report_and_weighs_more()
    {
        var office = Passages.Of("The flood in Norway killed 900 people.", "Norwegian Ministry of Health", "https://health.gov.example/1");
        var paper = Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1");
        var options = new JudgingOptions { Majority = 1.3 };
        var result = await VerifyAsync(options, office, paper);
        Assert.Equal([true, false], result.Evidence.OrderBy(link => link.Publisher == "Fjord News").Select(link => link.IsPrimary));
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Equal(Verdict.ConflictingEvidence, (await VerifyAsync(options with { PrimaryWeight = 1 }, office, paper)).Verdict);

        static Task<VerificationResult> VerifyAsync(JudgingOptions options, params EvidencePassage[] passages) =>
            new ClaimVerifier(new AllPassages(passages), new EvidenceJudge(new StructuredStanceClassifier(), options), new FakeTimeProvider(Passages.EndOfOctober30))
                .VerifyAsync(Passages.Claim(Toll), default);
    }

    [Fact]
    public async Task Ten_reprints_are_one_source()
    {
        var reprints = Enumerable.Range(1, 10)
            .Select(i => Passages.Of($"At least 1,400 people died in the flood in Norway, paper {i} writes.", $"Paper {i} (Reuters)", $"https://paper{i}.example/x"));
        var denial = Passages.Of("The flood in Norway killed 900 people.", "Coast Post", "https://coast.example/2");
        Assert.Equal(Verdict.ConflictingEvidence, (await VerifyAsync(Passages.Claim(Toll), [.. reprints, denial])).Verdict);
    }

    [Fact]
    public async Task A_newer_count_replaces_an_older_one()
    {
        var result = await VerifyAsync(Passages.Claim(Count),
            Passages.Of("Rebels in Peru hold 224 people hostage, the army said.", "Andes News", "https://andes.example/1", "2023-10-27"),
            Passages.Of("Rebels in Peru hold 239 people hostage, the army said.", "Coast Post", "https://coast.example/2", "2023-10-29"));
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Contains(result.Evidence, link => link.NotCountedBecause == "a newer count replaces it: 239 (29 October 2023)");
    }

    [Fact]
    public async Task Counts_of_two_countries_authorities_do_not_replace_each_other()
    {
        var result = await VerifyAsync(Passages.Claim(Count),
            Passages.Of("Peru's government says that rebels hold 224 people hostage.", "Andes News", "https://andes.example/1", "2023-10-27"),
            Passages.Of("Rebels in Peru hold 239 people hostage, Chile's foreign ministry said.", "Coast Post", "https://coast.example/2", "2023-10-29"));
        Assert.Equal(Verdict.ConflictingEvidence, result.Verdict);
    }

    [Theory]
    [InlineData(ClaimType.Opinion)]
    [InlineData(ClaimType.Prediction)]
    public async Task Opinions_and_predictions_get_no_verdict(ClaimType type)
    {
        var result = await VerifyAsync(Passages.Claim(Toll) with { Type = type }, Passages.Of("At least 1,400 people died in the flood in Norway."));
        Assert.Null(result.Verdict);
        Assert.StartsWith("No verdict", result.Justification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_inputs_give_an_equal_id_and_other_inputs_another()
    {
        var passage = Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1");
        var result = await VerifyAsync(Passages.Claim(Toll), passage);
        Assert.Equal(result.Id, (await VerifyAsync(Passages.Claim(Toll), passage)).Id);
        Assert.NotEqual(result.Id, (await VerifyAsync(Passages.Claim(Toll))).Id);
        Assert.NotEqual(result.Id, (await VerifyAsync(Passages.Claim(Toll) with { AsOf = Passages.EndOfOctober30.AddDays(1) }, passage)).Id);
        Assert.NotEqual(result.Id, (await VerifyAsync(Passages.Claim(Count), passage)).Id);
    }

    [Fact]
    public async Task At_most_ten_links_are_kept_and_few_that_decide_nothing()
    {
        var passages = Enumerable.Range(1, 30).Select(i => Passages.Of($"The flood in Norway killed {1500 + i} people.", $"Paper {i}", $"https://paper{i}.example/x"))
            .Concat(Enumerable.Range(1, 30).Select(i => Passages.Of($"The flood in Norway damaged house {i}.", $"Sheet {i}", $"https://sheet{i}.example/x")));
        Assert.Equal(10, (await VerifyAsync(Passages.Claim(Toll), [.. passages])).Evidence.Count);
        var neutral = await VerifyAsync(Passages.Claim(Toll), [.. passages.Skip(30)]);
        Assert.Equal(3, neutral.Evidence.Count);
        Assert.Contains("does not make it false", neutral.Justification, StringComparison.Ordinal);
    }
}
