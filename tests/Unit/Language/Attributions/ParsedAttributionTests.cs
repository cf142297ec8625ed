using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;

namespace FactCheck.Tests.Unit.Language.Attributions;

/// <summary>What the reader model's trees add to the rules.</summary>
public sealed class ParsedAttributionTests
{
    private static readonly Lazy<ReaderModel> Model = new(() => new ReaderModel(ModelFolder.Shipped));

    [Theory]
    [InlineData("Marek Novy criticised the new toll.", "Marek Novy|criticised|False")]
    [InlineData("The union plans to sue the owners.", "The union|plans|False")]
    [InlineData("Experts believe that the dam will hold.", "Experts|believe|True")]
    [InlineData("Lund’s claim that crime had doubled drew laughter.", "Lund|claim|True")]
    [InlineData("The talks were attacked by farmers, who said that prices had halved.", "who|said|True")]
    [InlineData("The ministry has repeatedly denied that the plant leaks.", "The ministry|has repeatedly denied|True")]
    [InlineData("Two men were missing, she said, adding that the road was closed.", "she|adding|True")]
    [InlineData("The engineer pointed out that the dam leaks.", "The engineer|pointed out|True")]
    [InlineData("As the ministry reported, the plant leaks.", "the ministry|reported|True")]
    [InlineData("Novy called the ruling “a mistake” on Friday.", "Novy|called|False")]
    [InlineData("The farmers want a new bridge.", "The farmers|want|False")]
    [InlineData("The harbour office issued a statement saying that 40 ferries had been cancelled.", "The harbour office|issued a statement saying|True")]
    [InlineData("The union sent out a tweet urging members to stay at home.", "The union|sent out a tweet urging|True")]
    [InlineData("The port of Veldhaven will close, the mayor of Oldford said in a statement on Monday.", "the mayor of Oldford|said in a statement|True")]
    [InlineData("Kemper went on to say that three men were missing.", "Kemper|went on to say|True")]
    [InlineData("The closure, first reported by the Coast Gazette, cost 3 million euros.", "the Coast Gazette|first reported|False")]
    [InlineData("\"The ferries are safe,\" said former harbour master Joris Kemper.", "former harbour master Joris Kemper|said|True")]
    [InlineData("''The ferries are safe,'' the harbour master said.", "the harbour master|said|True")]
    public void Finds_who_thinks_wants_and_judges(string text, string expected) =>
        Assert.Contains(expected, Read(text).Attributions.Select(one => $"{one.SourceText}|{one.CueText}|{one.IsStatement}"));

    [Theory]
    [InlineData("I think that the bridge is safe.")]
    [InlineData("You know that the bridge is safe.")]
    public void A_writer_s_hedges_are_nobody_s_word(string text) => Assert.Empty(Read(text).Attributions);

    [Theory]
    [InlineData("Lund declined to say whether the bridge was safe.", "say")]
    [InlineData("Lund and Novy are less likely to say that the bridge is safe.", "say")]
    [InlineData("Officials said they think that the bridge is unsafe.", "think")]
    [InlineData("Joris Kemper reported from Oldford.", "reported")]
    [InlineData("The storm hit Oldford on Monday, adding to the city's troubles.", "adding")]
    public void What_is_not_said_has_no_cue(string text, string verb) => Assert.DoesNotContain(Read(text).Attributions, one => one.CueText.Contains(verb, StringComparison.Ordinal));

    [Fact]
    public void Coordinated_clauses_are_claims_of_their_own()
    {
        var claims = Read("The council raised the rent by 4 percent in January and the tenants took it to court in March.").Claims;
        Assert.Equal(["The council raised the rent by 4 percent in January.", "The tenants took it to court in March."], claims.Select(claim => System.Text.RegularExpressions.Regex.Replace(claim.NormalizedText, @" \([^)]*\)", "")));
    }

    [Fact]
    public void A_relative_clause_with_a_figure_is_a_claim_with_its_antecedent()
    {
        var claims = Read("The mayor thanked the divers who pulled 58 people out of the river.").Claims;
        Assert.Contains("The divers pulled 58 people out of the river.", claims.Select(claim => claim.NormalizedText));
    }

    [Theory]
    [InlineData("Piet Kuiper, the Dutch finance minister since 2004, met farmers in Lima.", "Piet Kuiper has been the Dutch finance minister since 2004.")]
    [InlineData("The treaty, signed by 12 states in 2015, expired in March.", "The treaty was signed by 12 states in 2015.")]
    [InlineData("Harrow Motors, founded in 1921, employs 4,000 people.", "Harrow Motors was founded in 1921.")]
    [InlineData("Veldhaven, the largest port of the country, was closed on Monday.", "Veldhaven is the largest port of the country.")]
    public void What_is_told_by_the_way_is_a_claim_where_it_can_be_checked(string text, string wording) => Assert.Contains(wording, Read(text).Claims.Select(claim => claim.NormalizedText));

    [Theory]
    [InlineData("Piet Kuiper, the Dutch finance minister, met farmers in Lima on Monday.")]
    [InlineData("Piet Kuiper, a 45-year-old nurse, met farmers in Lima on Monday.")]
    public void Offices_and_ages_alone_are_left_to_their_sentence(string text) => Assert.Single(Read(text).Claims);

    private static ArticleReading Read(string text) => new ArticleReader(new RuleCheckWorthinessClassifier(), Model.Value)
        .Read(new ArticleText(text, null, new DateOnly(2024, 5, 14)), TestContext.Current.CancellationToken);
}
