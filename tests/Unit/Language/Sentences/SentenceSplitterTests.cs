using CsCheck;
using FactCheck.Language.Sentences;

namespace FactCheck.Tests.Unit.Language.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The army left. The rebels came.", "The army left.|The rebels came.")]
    [InlineData("Gen. Ivan Petrov spoke. Dr. Lee did not.", "Gen. Ivan Petrov spoke.|Dr. Lee did not.")]
    [InlineData("It began on Oct. 7 and ended in Nov. It was long.", "It began on Oct. 7 and ended in Nov.|It was long.")]
    [InlineData("The U.S. Senate voted. It left the U.S. The bill failed.", "The U.S. Senate voted.|It left the U.S.|The bill failed.")]
    [InlineData("J. K. Rowe and Tom B. Hart met.", "J. K. Rowe and Tom B. Hart met.")]
    [InlineData("Growth was 2.5 percent. Prices rose 3.1%.", "Growth was 2.5 percent.|Prices rose 3.1%.")]
    [InlineData("He paused... and went on. Then… She left.", "He paused... and went on.|Then…|She left.")]
    [InlineData("\"We will stay.\" The crowd cheered.", "\"We will stay.\"|The crowd cheered.")]
    [InlineData("“Stop!” he cried. “Why?” Smith asked.", "“Stop!” he cried.|“Why?” Smith asked.")]
    [InlineData("He called it \"a lie.\" \"Nobody came,\" she said.", "He called it \"a lie.\"|\"Nobody came,\" she said.")]
    [InlineData("Acme Inc. bought Foo Corp. The price was secret.", "Acme Inc. bought Foo Corp.|The price was secret.")]
    [InlineData("A headline without stop\n\nThe text begins.", "A headline without stop|The text begins.")]
    [InlineData("Photo: Somebody\nThe text begins here.", "Photo: Somebody|The text begins here.")]
    [InlineData("One.\r\n\r\nTwo.\tThree.\u00A0Four 😀. Five.", "One.|Two.|Three.|Four 😀.|Five.")]
    [InlineData("It closed the border.The army came.", "It closed the border.|The army came.")]
    [InlineData("She arrived at 5 p.m. on Sunday.", "She arrived at 5 p.m. on Sunday.")]
    [InlineData("See example.com for more. Bye.", "See example.com for more.|Bye.")]
    [InlineData("1) Cut the bread 2) Butter it 3) Eat it", "1) Cut the bread|2) Butter it|3) Eat it")]
    [InlineData("a. The bridge b. The tunnel", "a. The bridge|b. The tunnel")]
    [InlineData("(i) Bread. (ii) Salt.\n(iii) Wine.", "(i) Bread.|(ii) Salt.|(iii) Wine.")]
    [InlineData("• Bread • Salt", "• Bread|• Salt")]
    [InlineData("It was . . . well, late. They left.", "It was . . . well, late.|They left.")]
    [InlineData("At 6 a.m. Mr. Okoro came. He left at 7 p.m. Mr. Lund stayed.", "At 6 a.m. Mr. Okoro came.|He left at 7 p.m.|Mr. Lund stayed.")]
    [InlineData("It was founded by you and I. Do you recall Ann I. Lee?", "It was founded by you and I.|Do you recall Ann I. Lee?")]
    [InlineData("\"The wall fell [...]\" (Lund 12). It was late.", "\"The wall fell [...]\" (Lund 12).|It was late.")]
    [InlineData("bread\nsalt\nred wine", "bread|salt|red wine")]
    [InlineData("Ministers agree new migration rules after marathon talks\nBy Jane Doe", "Ministers agree new migration rules after marathon talks|By Jane Doe")]
    [InlineData("Firefighters search the ruins of the harbour hall on Monday\nPhoto: Ann Lee/Agency", "Firefighters search the ruins of the harbour hall on Monday|Photo: Ann Lee/Agency")]
    [InlineData("Unemployed in Elmport\t1,400\nUnemployed in Northwick\t900", "Unemployed in Elmport\t1,400|Unemployed in Northwick\t900")]
    [InlineData("It is over. See http://court.example/1 for more.", "It is over.|See http://court.example/1 for more.")]
    public void Ends_where_a_reader_would_end(string text, string expected) =>
        Assert.Equal(expected.Split('|'), SentenceSplitter.Split(text).Select(sentence => sentence.Of(text)));

    [Theory]
    [InlineData("Elmport Harbour Authority | 1,400 | 2,100\nNorthwick Harbour Authority | 900 | 1,050\nSouthwick Harbour Authority | 100 | 1,350")]
    [InlineData("Elmport Harbour Authority      1,400      2,100\nNorthwick Harbour Authority    900        1,050\nSouthwick Harbour Authority    100        1,350")]
    public void Rows_of_a_table_stand_alone(string text) => Assert.Equal(text.Split('\n'), SentenceSplitter.Split(text).Select(sentence => sentence.Of(text)));

    [Fact]
    public void Lines_wrapped_by_a_mail_program_are_one_sentence()
    {
        const string text = "The ministers of the two countries met in the capital to talk\nabout the border, the harvest, the price of bread and many other\nmatters. They parted early.";
        Assert.Equal(2, SentenceSplitter.Split(text).Count);
    }

    [Fact]
    public void Every_visible_character_of_any_text_is_in_exactly_one_sentence() => AnyText.Texts.Sample(text =>
    {
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Assert.True(sentence.Start >= at && sentence.Start < sentence.End && sentence.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[at..sentence.Start]));
            Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]));
            at = sentence.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });

    [Theory]
    [InlineData(".")]
    [InlineData("(")]
    [InlineData(". \"")]
    [InlineData("Mr. A. ")]
    [InlineData("a\n")]
    public void Takes_time_proportional_to_the_text(string unit) => Linear.Check(unit, text => SentenceSplitter.Split(text));
}
