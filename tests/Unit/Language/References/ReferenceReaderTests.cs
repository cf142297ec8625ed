using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;

namespace FactCheck.Tests.Unit.Language.References;

/// <summary>What pronouns and "the company" stand for in the wording of a claim; what the text does not settle stays as it is and is told.</summary>
public sealed class ReferenceReaderTests
{
    private static readonly Lazy<ReaderModel> Model = new(() => new ReaderModel(ModelFolder.Shipped));

    [Theory]
    [InlineData("Minister Eva Brandt flew to Lima on Monday. She signed 3 treaties there.", "Eva Brandt signed 3 treaties there.")]
    [InlineData("Minister Eva Brandt met Omar Haddad in Lima. She signed 3 treaties.", "Eva Brandt signed 3 treaties.")]
    [InlineData("Mayor Omar Haddad won the vote. His party got 40 percent of the seats.", "Omar Haddad's party got 40 percent of the seats.")]
    [InlineData("Harrow Motors closed two plants in May. The company employs 4,000 people.", "Harrow Motors employs 4,000 people.")]
    [InlineData("Eva Brandt and Omar Haddad met in Lima. They signed 3 treaties.", "Eva Brandt and Omar Haddad signed 3 treaties.")]
    [InlineData("Twelve farmers blocked the bridge. Police arrested them at noon.", "Police arrested the Twelve farmers at noon.")]
    [InlineData("Eva Brandt resigned. Reporters said that she had sold 40 cars.", "Eva Brandt had sold 40 cars.")]
    public void What_is_clear_is_named(string text, string wording) =>
        Assert.Contains(wording, Read(text).Select(claim => claim.NormalizedText), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Eva Brandt met Anna Lund in Lima. She signed 3 treaties.", "She")]
    [InlineData("The council met the owners in May. They paid 40,000 euros.", "They")]
    public void What_is_not_clear_stays_and_is_told(string text, string word)
    {
        var claim = Read(text)[^1];
        Assert.StartsWith(word, claim.NormalizedText, StringComparison.Ordinal);
        Assert.Contains(claim.Ambiguities, ambiguity => ambiguity.Contains($"“{word}”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The ferry carried 40 people and its crew.")]
    [InlineData("It rained for 12 days in Lima.")]
    [InlineData("Eva Brandt sold her 3 houses in May.")]
    public void What_a_claim_names_itself_is_left_alone(string text)
    {
        var claim = Read(text)[0];
        Assert.StartsWith(text.TrimEnd('.')[..20], claim.NormalizedText, StringComparison.Ordinal);
        Assert.Empty(claim.Ambiguities);
    }

    private static IReadOnlyList<FactCheck.Core.Claims.ClaimReading> Read(string text) =>
        new ArticleReader(new RuleCheckWorthinessClassifier(), Model.Value).Read(new ArticleText(text, null, new DateOnly(2024, 5, 15)), TestContext.Current.CancellationToken).Claims;
}
