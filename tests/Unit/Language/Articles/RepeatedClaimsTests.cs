using CsCheck;
using FactCheck.Core.Claims;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Tests.Unit.Language.Articles;

/// <summary>What one article claims twice is one claim with two places; what differs in anything that decides its truth is two.</summary>
public sealed class RepeatedClaimsTests
{
    private static readonly string[] Subjects = ["A fire at the mill", "A flood near the mill", "Minister Eva Brandt", "The Danish navy"];
    private static readonly string[] Verbs = ["killed", "injured", "did not kill", "may have killed", "counted"];
    private static readonly string[] Figures = ["40 people", "41 people", "more than 40 people", "at least 40 people", "40 percent of the people", "40 goats"];
    private static readonly string[] Places = ["in Lima", "in Oslo", "near Lima"];
    private static readonly string[] Times = ["on Monday", "on Friday", "in 2019", "since Monday"];
    private static readonly string[] Claimants = ["", ", said Omar Haddad", ", according to the Peruvian Navy"];

    private static readonly string[][] Slots = [Subjects, Verbs, Figures, Places, Times, Claimants];

    private static readonly Gen<int[]> Facts = Gen.Int[0, 59].Array[Slots.Length].Select(numbers => numbers.Select((number, slot) => number % Slots[slot].Length).ToArray());

    [Theory]
    [InlineData("The fire killed 40 people in Lima on Monday.", "However, the fire has killed forty people in Lima on Monday.")]
    [InlineData("The fire killed 40 people in Lima on Monday.", "On Monday, the fire killed 40 people in Lima.")]
    [InlineData("The firm paid a fine of $5 million in March.", "In March the firm paid a fine of five million dollars.")]
    [InlineData("The council did not sell the old bridge.", "The council didn’t sell the old bridge.")]
    [InlineData("The crowded ferry sank near Lima, and 12 Danes drowned.", "The crowded ferry sank near Lima, and 12 Danes drowned during the night.")]
    public void The_same_in_two_places_is_one_claim(string one, string other)
    {
        var text = $"{one} Nobody had expected it. {other}";
        var claim = Read(text).Claims[0];
        Assert.Equal(text.IndexOf(other, StringComparison.Ordinal), Assert.Single(claim.Repeats).Start);
        Assert.Equal(2, Read(text).Claims.Count);
    }

    [Theory]
    [InlineData("Fire kills 40 people in Lima", "A fire killed 40 people in Lima on Monday.", true)]
    [InlineData("Bridge closed to lorries", "The Oldford bridge was closed to lorries by the council in May.", true)]
    [InlineData("Fire kills 41 people in Lima", "A fire killed 40 people in Lima on Monday.", false)]
    [InlineData("Fire kills 40 people in Oslo", "A fire killed 40 people in Lima on Monday.", false)]
    [InlineData("Bridge not closed to lorries", "The Oldford bridge was closed to lorries by the council in May.", false)]
    [InlineData("Bridge may close to lorries", "The Oldford bridge was closed to lorries by the council in May.", false)]
    [InlineData("Fire kills 40 people in Lima", "A fire killed 40 people in Lima on Monday, said Omar Haddad.", false)]
    [InlineData("Lorries closed to bridge", "The Oldford bridge was closed to lorries by the council in May.", false)]
    public void A_headline_is_a_place_of_the_claim_that_says_all_it_says(string headline, string sentence, bool isPlace)
    {
        var claims = Read($"{headline}\n\n{sentence} It rained.").Claims;
        Assert.Equal(isPlace ? [new TextSpan(0, headline.Length)] : [], claims[0].Repeats);
    }

    /// <summary>Never joined when figure, bound, unit, negation, doubt, period, place, subject or claimant differ.</summary>
    [Fact]
    public void What_differs_in_anything_stays_two_claims() => Gen.Select(Facts, Facts).Sample((one, other) =>
    {
        var claims = Read($"{Sentence(one)} Goats eat grass all day. {Sentence(other)}").Claims.Where(claim => claim.Text.Contains(Verbs[one[1]], StringComparison.Ordinal) || claim.Text.Contains(Verbs[other[1]], StringComparison.Ordinal)).ToList();
        Assert.Equal(one.SequenceEqual(other) ? 1 : 2, claims.Count);
        Assert.Equal(one.SequenceEqual(other) ? 1 : 0, claims.Sum(claim => claim.Repeats.Count));
    }, iter: 3_000);

    [Fact]
    public void Pronouns_that_may_mean_two_people_stay_two_claims() =>
        Assert.All(Read("Eva Brandt met Omar Haddad. She signed 3 treaties.\n\nAnn Lee met Eva Brandt. She signed 3 treaties.").Claims, claim => Assert.Empty(claim.Repeats));

    [Fact]
    public void The_place_that_deserves_checking_most_keeps_the_words()
    {
        var claims = Read("The fire killed 40 people in Lima. It rained. The fire killed 40 people in Lima.").Claims;
        Assert.Equal(claims.Max(claim => claim.CheckWorthiness), claims[0].CheckWorthiness);
        Assert.All(claims, claim => Assert.All(claim.Repeats, place => Assert.False(claim.Span.Contains(place))));
    }

    [Theory]
    [InlineData("The fire killed 40 people. ")]
    [InlineData("Fire kills 40\n\nThe fire killed 40 in Oslo. ")]
    public void Takes_time_proportional_to_the_text(string unit) => Linear.Check(unit, text => Read(text));

    private static string Sentence(int[] fact) =>
        $"{Subjects[fact[0]]} {Verbs[fact[1]]} {Figures[fact[2]]} {Places[fact[3]]} {Times[fact[4]]}{Claimants[fact[5]]}.";

    private static ArticleReading Read(string text) =>
        new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(text, null, new DateOnly(2024, 5, 15)), TestContext.Current.CancellationToken);
}
