using FactCheck.Language.Stance.Reading;

namespace FactCheck.Tests.Unit.Language.Stance;

public sealed class WordStemTests
{
    [Theory]
    [InlineData("choose", "chose", "chosen")]
    [InlineData("strike", "struck", "striking")]
    [InlineData("leave", "left", "leaving")]
    [InlineData("write", "wrote", "writing")]
    [InlineData("become", "became", "becomes")]
    [InlineData("force", "forces", "forced")]
    [InlineData("drive", "drove", "driven")]
    [InlineData("lay", "laid", "lays")]
    [InlineData("feed", "fed", "feeds")]
    [InlineData("need", "needed", "needs")]
    [InlineData("freeze", "froze", "frozen")]
    [InlineData("rise", "rose", "risen")]
    [InlineData("kill", "killed", "killing")]
    public void The_forms_of_a_verb_are_one_word(string verb, string second, string third) =>
        Assert.Equal((WordStem.Of(verb), WordStem.Of(verb)), (WordStem.Of(second), WordStem.Of(third)));

    [Theory]
    [InlineData("news", "new")]
    [InlineData("lay", "lie")]
    [InlineData("found", "fond")]
    [InlineData("series", "serious")]
    public void Other_words_stay_others(string one, string other) => Assert.NotEqual(WordStem.Of(one), WordStem.Of(other));
}
