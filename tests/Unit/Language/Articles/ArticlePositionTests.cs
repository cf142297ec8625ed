using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Tests.Unit.Language.Articles;

/// <summary>The place of a sentence in its article is a sign of how much it deserves checking.</summary>
public sealed class ArticlePositionTests
{
    private const string Opening = "Ferries collide\n\nTwo ferries collided off Lima on Monday. The harbour was closed for a day. Divers found 12 cars. ";
    private const string Middle = "The pilots had left port at dawn. Divers found 12 cars. The fog was thick. The owner sold a third ferry in May. ";

    [Fact]
    public void The_first_sentences_of_the_text_say_so_and_count_more()
    {
        var sentences = Read(Opening + Middle).Sentences;
        Assert.Equal(SentenceRole.Headline, sentences[0].Role);
        Assert.Equal([1, 2, 3], sentences.Index().Where(one => one.Item.CheckWorthiness.Reasons.Contains("lead")).Select(one => one.Index));
        var (lead, later) = (sentences[3], sentences[5]);
        Assert.Equal(lead.Text, later.Text);
        Assert.True(lead.CheckWorthiness.Value > later.CheckWorthiness.Value);
    }

    [Fact]
    public void A_text_of_a_few_sentences_has_no_lead() =>
        Assert.DoesNotContain(Read(Opening).Sentences, sentence => sentence.CheckWorthiness.Reasons.Contains("lead"));

    [Theory]
    [InlineData("Follow us on Mastodon for more.")]
    [InlineData("Sign up for our newsletter.")]
    [InlineData("(Reporting by Ann Lee; editing by Ola Brandt)")]
    [InlineData("Ann Lee in Lima contributed to this report.")]
    [InlineData("Have you lost a car in the harbour?")]
    [InlineData("This article was amended on 3 May.")]
    public void What_speaks_of_the_report_at_its_end_is_a_notice(string closing)
    {
        var last = Read(Opening + Middle + closing).Sentences[^1];
        Assert.Equal(SentenceRole.Boilerplate, last.Role);
        Assert.Equal(["boilerplate"], last.CheckWorthiness.Reasons);
    }

    [Theory]
    [InlineData("Follow the money, the mayor said.")]
    [InlineData("Subsequently the harbour reopened.")]
    [InlineData("This report cost 40,000 euros.")]
    public void Other_last_sentences_stay(string closing) => Assert.Equal(SentenceRole.Body, Read(Opening + Middle + closing).Sentences[^1].Role);

    [Fact]
    public void In_the_middle_such_words_are_of_the_story() =>
        Assert.Equal(SentenceRole.Body, Read(Opening + "Have you lost a car? " + Middle).Sentences[4].Role);

    private static ArticleReading Read(string text) =>
        new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(text, null, new DateOnly(2024, 5, 15)), TestContext.Current.CancellationToken);
}
