using FactCheck.Ingestion.Articles;

namespace FactCheck.Tests.Unit.Ingestion.Articles;

public sealed class TextLanguageTests
{
    private const string English = "The council counted more bicycles on the bridge last year than ever before, the mayor said on Monday morning.";
    private const string German = "Der Stadtrat hat im vergangenen Jahr auf der Brücke mehr Fahrräder gezählt als je zuvor, sagte die Bürgermeisterin.";

    [Theory]
    [InlineData(English, null, "en")]
    [InlineData(German, null, "de")]
    [InlineData(German, "de-AT", "de-AT")]
    [InlineData(German, "en", "de")]
    [InlineData(English, "fr-FR", "en")]
    [InlineData(English, "en-GB", "en-GB")]
    [InlineData("42", "fr", "fr")]
    [InlineData("42", null, null)]
    [InlineData("Prices rose.", null, null)]
    [InlineData(German, "gsw", "gsw")]
    public void The_text_decides_where_it_leaves_no_doubt(string text, string? declared, string? language) => Assert.Equal(language, TextLanguage.Of(text, declared));
}
