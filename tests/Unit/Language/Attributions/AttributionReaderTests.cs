using FactCheck.Language.Attributions;
using FactCheck.Language.Sentences;

namespace FactCheck.Tests.Unit.Language.Attributions;

public sealed class AttributionReaderTests
{
    [Theory]
    [InlineData("The harbour is closed, according to the port authority.", "the port authority|according to|The harbour is closed")]
    [InlineData("According to Chilean police, 12 bikes were stolen.", "Chilean police|According to|12 bikes were stolen")]
    [InlineData("The mayor said that 40 shops had burned.", "The mayor|said|40 shops had burned")]
    [InlineData("Officials said 40 shops had burned.", "Officials|said|40 shops had burned")]
    [InlineData("\"The bridge is safe,\" said Ann Lee.", "Ann Lee|said|\"The bridge is safe,\"")]
    [InlineData("\"The bridge is safe,\" the engineer told reporters on Monday.", "the engineer|told|\"The bridge is safe,\"")]
    [InlineData("The harbour is closed, the ministry said on Friday.", "the ministry|said|The harbour is closed")]
    [InlineData("The flood displaced 900 families, as confirmed by the Red Cross.", "the Red Cross|as confirmed by|The flood displaced 900 families")]
    [InlineData("The report also revealed that two dams leak.", "The report|revealed|two dams leak")]
    [InlineData("On Monday, the ministry told reporters in the capital that two dams leak.", "the ministry|told|two dams leak")]
    [InlineData("The ministry's spokeswoman, Eva Brandt, stated that nobody was hurt.", "The ministry's spokeswoman, Eva Brandt|stated|nobody was hurt")]
    public void Finds_source_cue_and_content(string text, string expected)
    {
        var attribution = Assert.Single(Read(text));
        Assert.Equal(expected, $"{attribution.SourceText}|{attribution.CueText}|{attribution.Content.Of(text)}");
        Assert.Equal(attribution.SourceText, attribution.Source.Of(text));
        Assert.Equal(attribution.CueText, attribution.Cue.Of(text));
    }

    [Theory]
    [InlineData("Foreign Minister Eva Brandt arrived. She said that the talks had failed.", "Eva Brandt")]
    [InlineData("Foreign Minister Eva Brandt arrived. The minister said that the talks had failed.", "Eva Brandt")]
    [InlineData("Foreign Minister Eva Brandt arrived. Brandt said that the talks had failed.", "Eva Brandt")]
    [InlineData("The Peruvian Ministry of Health sent doctors. The ministry said that ten were hurt.", "Peruvian Ministry of Health")]
    [InlineData("Officials said that ten were hurt.", null)]
    [InlineData("Eva Brandt met Omar Said in Cairo. The minister said that the talks had failed.", null)]
    public void Names_the_source_where_the_text_settles_it(string text, string? expected) => Assert.Equal(expected, Assert.Single(Read(text)).SourceName);

    [Theory]
    [InlineData("Eva Brandt met Thomas Lund in Cairo. He said that the talks had failed.", "Thomas Lund")]
    [InlineData("Thomas Lund met Eva Brandt in Cairo. She said that the talks had failed.", "Eva Brandt")]
    [InlineData("Eva Brandt and her husband Thomas Brandt came. Brandt said that the talks had failed.", "Brandt")]
    [InlineData("The bridge leaks, Eva Brandt said. The survey found that 40 percent of bridges leak.", null)]
    [InlineData("The bridge leaks, Eva Brandt said. The poll showed that most people agree.", null)]
    [InlineData("The bridge leaks, Eva Brandt said in a statement. The statement added that two dams leak.", "Eva Brandt")]
    [InlineData("In a letter on Friday, Eva Brandt said that the bridge leaks. The letter added that two dams leak.", "Eva Brandt")]
    [InlineData("The bridge leaks, the Harbour Ministry said. The statement added that two dams leak.", "Harbour Ministry")]
    [InlineData("The bridge leaks, the Harbour Ministry said. The survey found that two dams leak.", null)]
    [InlineData("The report was wrong, Eva Brandt said. The report found that two dams leak.", null)]
    [InlineData("The Peruvian Ministry of Health sent doctors. Eva Brandt said that it was late. The ministry's figures show that ten were hurt.", "Peruvian Ministry of Health")]
    public void The_last_source_is_the_one_that_the_words_can_mean(string text, string? expected) => Assert.Equal(expected, Read(text)[^1].SourceName);

    [Fact]
    public void A_quotation_that_opens_in_each_paragraph_has_one_speaker()
    {
        const string text = "“We lost the harvest.\n\n“Nobody came to help.\n\n“The roads were closed,” said Ann Lee.\n\n“We will see,” said Omar Said.";
        Assert.Equal(["“We lost the harvest.", "“Nobody came to help.", "“The roads were closed,”"],
            Read(text).Where(attribution => attribution.SourceName == "Ann Lee").Select(attribution => attribution.Content.Of(text)).Order(StringComparer.Ordinal).OrderBy(words => text.IndexOf(words, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("In , it was also noted that prices rose by 3.5%.")]
    [InlineData("In, it was noted that prices rose.")]
    public void A_source_without_words_is_none(string text) =>
        Assert.Empty(AttributionReader.Read(text, [new(0, text.Length)]));

    [Theory]
    [InlineData("''We lost the harvest. Nobody came to help,'' said Ann Lee. ''The roads were closed.''", "''We lost the harvest. Nobody came to help,''", "''The roads were closed.''")]
    [InlineData("``We lost the harvest. Nobody came to help,'' said Ann Lee. ``The roads were closed.''", "``We lost the harvest. Nobody came to help,''", "``The roads were closed.''")]
    public void Two_single_marks_are_a_double_one(string text, params string[] quotes)
    {
        var attributions = Read(text);
        Assert.Equal(quotes, attributions.Select(one => one.Content.Of(text)));
        Assert.All(attributions, one => Assert.Equal(("Ann Lee", true), (one.SourceName, one.IsQuote)));
    }

    [Fact]
    public void A_quotation_goes_on_over_sentences()
    {
        const string text = "\"We lost the harvest. Nobody came to help,\" said Ann Lee. \"The roads were closed.\"";
        var attributions = Read(text);
        Assert.Equal(2, attributions.Count);
        Assert.Equal("\"We lost the harvest. Nobody came to help,\"", attributions[0].Content.Of(text));
        Assert.Equal("\"The roads were closed.\"", attributions[1].Content.Of(text));
        Assert.All(attributions, attribution => Assert.Equal("Ann Lee", attribution.SourceName));
        Assert.All(attributions, attribution => Assert.True(attribution.IsQuote));
    }

    [Theory]
    [InlineData("The mayor said that police had told her that two men were missing.", "The mayor|said", "police|told")]
    [InlineData("Officials said the ministry believed that the dam leaks.", "Officials|said", "the ministry|believed")]
    [InlineData("According to Ann Lee, the company stated that nobody was hurt.", "Ann Lee|According to", "the company|stated")]
    public void Speech_inside_of_speech_keeps_both(string text, string outer, string inner) =>
        Assert.Equal([outer, inner], Read(text).Select(one => $"{one.SourceText}|{one.CueText}").Order(StringComparer.Ordinal).OrderBy(one => one != outer));

    [Theory]
    [InlineData("“The bridge is safe.” — Eva Brandt", "Eva Brandt|—|“The bridge is safe.”")]
    [InlineData("“We live in what he calls “hell” every day.”\n― Omar Haddad, a teacher\n", "Omar Haddad|―|“We live in what he calls “hell” every day.”")]
    [InlineData("WALLACE: Let us start with the news.", "WALLACE|:|Let us start with the news")]
    [InlineData("Health ministry: 20 dead in strike", "Health ministry|:|20 dead in strike")]
    [InlineData("Talks with the union failed: minister", "minister|:|Talks with the union failed")]
    [InlineData("20 killed in market fire - police", "police|-|20 killed in market fire")]
    [InlineData("Reporters were told by the ministry that two dams leak.", "the ministry|told|two dams leak")]
    [InlineData("The mayor had been informed by Ann Lee that two dams leak.", "Ann Lee|informed|two dams leak")]
    [InlineData("Official figures show prices rose by 3 percent in Lima.", "Official figures|show|prices rose by 3 percent in Lima")]
    [InlineData("The data show that two dams leak.", "The data|show|two dams leak")]
    [InlineData("The bridge, the mayor said, had been closed since May.", "the mayor|said|The bridge, the mayor said, had been closed since May")]
    public void Finds_speakers_behind_a_dash_and_in_front_of_a_colon(string text, string expected) =>
        Assert.Contains(expected, AttributionReader.Read(text, SentenceSplitter.Split(text)).Select(one => $"{one.SourceText}|{one.CueText}|{one.Content.Of(text)}"));

    [Theory]
    [InlineData("The state of the roads is bad.")]
    [InlineData("He was told to leave the room.")]
    [InlineData("The new report was long.")]
    [InlineData("The museum shows 40 paintings of her youth.")]
    [InlineData("What we know: a timeline of the day")]
    public void Leaves_sentences_in_which_nobody_speaks(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Spans_of_any_text_lie_inside_it() => CsCheck.Check.Sample(AnyText.Texts, text =>
    {
        foreach (var attribution in Read(text))
        {
            Assert.Equal(attribution.SourceText, attribution.Source.Of(text));
            Assert.Equal(attribution.CueText, attribution.Cue.Of(text));
            Assert.True(attribution.Content.Start >= 0 && attribution.Content.Length > 0 && attribution.Content.End <= text.Length);
        }
    });

    private static IReadOnlyList<Attribution> Read(string text) => AttributionReader.Read(text, SentenceSplitter.Split(text));
}
