using FactCheck.Language.Names;

namespace FactCheck.Tests.Unit.Language.Names;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("Norwegian Deputy Prime Minister Kari Solberg flew to Oslo.", "Person Kari Solberg; Place Oslo")]
    [InlineData("The Peruvian Ministry of Public Health warned the UN.", "Organization Peruvian Ministry of Public Health; Organization UN")]
    [InlineData("Dr. Tom B. Hart met Gen. Idris Kone in the Gaza Strip.", "Person Tom B. Hart; Person Idris Kone; Place Gaza Strip")]
    [InlineData("Russia's ambassador left Tel Aviv for Washington.", "Place Russia; Place Tel Aviv; Place Washington")]
    [InlineData("Following the talks, Reuters called. Officials were silent on Monday.", "Organization Reuters")]
    [InlineData("The U.S. and the United Kingdom signed in May.", "Place U.S.; Place United Kingdom")]
    [InlineData("President Maria Lopez spoke. Lopez left.", "Person Maria Lopez; Person Lopez")]
    [InlineData("Israeli soldiers and 54 Thais", "")]
    public void Reads_names_with_what_bears_them(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", NameReader.Read(text).Select(name => $"{name.Kind} {name.Text}")));

    [Fact]
    public void Spans_of_any_text_are_in_order_and_hold_their_words() => CsCheck.Check.Sample(AnyText.Texts, text =>
    {
        var at = 0;
        foreach (var name in NameReader.Read(text))
        {
            Assert.True(name.Span.Start >= at && name.Span.End <= text.Length);
            Assert.Equal(name.Text, name.Span.Of(text));
            at = name.Span.End;
        }
    });
}
