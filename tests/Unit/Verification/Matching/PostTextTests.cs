using FactCheck.Verification.Matching;

namespace FactCheck.Tests.Unit.Verification.Matching;

public sealed class PostTextTests
{
    [Theory]
    [InlineData("The dam broke! https://example.org/a?b=1 #DamBreak2021 pic.twitter.com/Xy12", "The dam broke! Dam Break 2021")]
    [InlineData("Thank you @MayorAnnLee 🎉🎉 for this", "Thank you Mayor Ann Lee for this")]
    [InlineData("“We win.” — Ann Lee (@annlee) January 6, 2020", "“We win.”")]
    [InlineData("Look at this:https://example.org", "Look at this:")]
    [InlineData("Nothing special here, 1,400 people.", "Nothing special here, 1,400 people.")]
    [InlineData("#NHSCrisis now", "NHS Crisis now")]
    [InlineData("https://example.org", "https://example.org")]
    public void A_post_becomes_plain_words(string post, string plain) => Assert.Equal(plain, PostText.Clean(post));

    [Fact]
    public void Who_said_it_and_when_are_words_to_look_for() =>
        Assert.Equal("We win. — Ann Lee ( Ann Lee MN ) January 6, 2020", PostText.Of("“We win.” — Ann Lee (@AnnLeeMN) January 6, 2020").SearchWords);

    [Theory]
    [InlineData("The \"dam's\" owner said: 'It broke.'")]
    [InlineData("The ‘dam’s’ owner said: “It broke.”")]
    [InlineData("The dam's owner said: «It broke.»")]
    public void Quotation_marks_of_any_shape_are_left_out_and_apostrophes_stay(string text) =>
        Assert.Equal("The dam's owner said: It broke.", PostText.WithoutQuotes(text).Replace('’', '\''));
}
