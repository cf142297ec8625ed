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
    public void Finds_who_thinks_wants_and_judges(string text, string expected) =>
        Assert.Contains(expected, Read(text).Attributions.Select(one => $"{one.SourceText}|{one.CueText}|{one.IsStatement}"));

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

    private static ArticleReading Read(string text) => new ArticleReader(new RuleCheckWorthinessClassifier(), Model.Value)
        .Read(new ArticleText(text, null, new DateOnly(2024, 5, 14)), TestContext.Current.CancellationToken);
}
