using FactCheck.Tests.Unit.Core;
using FactCheck.Verification.Evidence;

namespace FactCheck.Tests.Unit.Verification;

public sealed class PassageSplitterTests
{
    [Fact]
    public void Four_sentences_are_a_passage()
    {
        var passages = PassageSplitter.Split(Records.BareDocument("One came. Two came. Three came. Four came. Five came."));
        Assert.Equal(["One came. Two came. Three came. Four came.", "Five came."], passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_blank_line_ends_a_passage()
    {
        var passages = PassageSplitter.Split(Records.BareDocument("One came.\n\nTwo came.\nThree came."));
        Assert.Equal(["One came.", "Two came.\nThree came."], passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Spans_are_places_in_the_document()
    {
        var document = Records.BareDocument("Öl ist teuer. 🚲 came.\n\nThree came. " + string.Concat(Enumerable.Repeat("Four came back late. ", 20)));
        Assert.All(PassageSplitter.Split(document), passage => Assert.Equal(passage.Text, passage.Span!.Value.Of(document.Text)));
    }

    [Fact]
    public void Long_sentences_are_not_put_together()
    {
        var sentence = $"It rained {string.Join(' ', Enumerable.Repeat("and rained", 70))}.";
        Assert.Equal(3, PassageSplitter.Split(Records.BareDocument($"{sentence} {sentence} {sentence}")).Count);
    }

    [Fact]
    public void A_passage_says_where_it_comes_from()
    {
        var document = Records.FullDocument();
        var passage = Assert.Single(PassageSplitter.Split(document));
        Assert.Equal((document.Url, document.Publisher, document.PublishedAt, document.Id, document.Workspace),
            (passage.Url, passage.Publisher, passage.PublishedAt, passage.DocumentId!.Value, passage.Workspace));
    }

    [Fact]
    public void Equal_words_of_two_documents_without_address_are_two_passages()
    {
        var one = Records.BareDocument("One came.\n\nTwo came.");
        var two = Records.BareDocument("One came.\n\nThree came.");
        Assert.NotEqual(PassageSplitter.Split(one)[0].Id, PassageSplitter.Split(two)[0].Id);
        Assert.Equal(PassageSplitter.Split(one).Select(passage => passage.Id), PassageSplitter.Split(one).Select(passage => passage.Id));
    }

    [Fact]
    public void A_text_without_words_has_no_passage() => Assert.Empty(PassageSplitter.Split(Records.BareDocument(" \n\n ")));
}
