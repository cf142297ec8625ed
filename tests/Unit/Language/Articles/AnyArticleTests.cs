using System.Text.Json;
using CsCheck;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;

namespace FactCheck.Tests.Unit.Language.Articles;

/// <summary>Texts that nobody wrote, and articles that were cut, doubled, shuffled and spoilt: what is read lies in them, in order, and is the same each time.</summary>
public sealed class AnyArticleTests
{
    private static readonly string[] Parts =
    [
        "Harbour reopens after storm\n\n", "By Nora Lund\n", "Photo: © Some Agency | Kim Roe\n", "10:15 AM EDT, May 3, 2024\n\n",
        "The port of Veldhaven reopened on Tuesday, and 1,400 containers were unloaded by Friday. ", "According to the harbour authority, 61 ships had waited. ",
        "The crews include 20 Danes, 18 Finns and at least nine Poles. ", "“We lost 12 cranes. It was a long night,” said harbour master Joris Kemper. ", "He added that three men were missing.\r\n\r\n",
        "The operator, which paid a fine of €2 million in 2019, declined to comment. ", "Kemper: It is over\n", "1) Call the port 2) Wait ", "\"Why?\" she asked. ", "In the statement, it was also noted that prices rose 3.5%. ",
        "Sen. T. K. Hale (I-Vt.) met Gen. Brix at 5 p.m. on Oct. 7. . . . ", "It fell from 4.3 to 2.9 per cent, i.e. by a third. ", "“Unclosed words go on ", "Related content\n",
    ];

    private static readonly Gen<string> Articles = Gen.Int[0, Parts.Length - 1].Array[1, 14].Select(order => string.Concat(order.Select(part => Parts[part])));

    private static readonly Gen<string> Spoilt = Gen.Select(Articles, Gen.Int[0, 5_000], Gen.Int[0, 60], AnyText.Texts, Gen.Int[0, 3]).Select((article, at, length, other, how) =>
    {
        var (start, end) = (at % article.Length, Math.Min(article.Length, (at % article.Length) + length));
        return how switch
        {
            0 => article.Remove(start, end - start),
            1 => article.Insert(start, other),
            2 => article.Insert(start, article[start..end]),
            _ => article[end..] + other + article[..start],
        };
    });

    private static readonly ArticleReader Reader = new(new RuleCheckWorthinessClassifier());

    private static readonly Lazy<ArticleReader> ModelReader = new(() => new ArticleReader(new RuleCheckWorthinessClassifier(), new ReaderModel(ModelFolder.Shipped)));

    [Fact]
    public void Readings_lie_in_the_text_in_order_and_repeat() => Gen.OneOf(AnyText.Texts, Articles, Spoilt).Sample(text => Check(text, Reader), iter: AnyText.Cases);

    /// <summary>The model reads each text twice, a few milliseconds each: a twentieth of the cases.</summary>
    [Fact]
    public void Readings_by_the_model_do_too() => Gen.OneOf(AnyText.Texts, Articles, Spoilt).Sample(text => Check(text, ModelReader.Value), iter: Math.Max(100, AnyText.Cases / 20));

    private static void Check(string text, ArticleReader reader)
    {
        var reading = Read(text, reader);
        InOrder(text, reading.Sentences.Select(sentence => sentence.Span), mayOverlap: false);
        InOrder(text, reading.Quantities.Select(quantity => quantity.Span), mayOverlap: true);
        InOrder(text, reading.Dates.Select(date => date.Span), mayOverlap: true);
        Assert.All(reading.Sentences, sentence => Assert.Equal(sentence.Text, sentence.Span.Of(text)));
        Assert.All(reading.Dates, date => Assert.Equal(date.Text, date.Span.Of(text)));
        foreach (var attribution in reading.Attributions)
        {
            Assert.Equal(attribution.SourceText, attribution.Source.Of(text));
            Assert.Equal(attribution.CueText, attribution.Cue.Of(text));
            InOrder(text, [attribution.Content], mayOverlap: true);
        }
        InOrder(text, reading.Claims.Select(claim => claim.Span), mayOverlap: true);
        Assert.Distinct(reading.Claims.Select(IdOf));
        foreach (var claim in reading.Claims)
        {
            Assert.Equal(claim.Text, claim.Span.Of(text));
            Assert.NotEqual("", claim.NormalizedText);
            Assert.InRange(claim.CheckWorthiness, 0, 1);
            InOrder(text, claim.Quantities.Select(quantity => quantity.Span), mayOverlap: true);
            InOrder(text, claim.Dates.Select(date => date.Span), mayOverlap: true);
            Assert.All(claim.Dates, date => Assert.Equal(date.Text, date.Span.Of(text)));
            InOrder(text, claim.Repeats, mayOverlap: false);
            Assert.All(claim.Repeats, place => Assert.True(place.End <= claim.Span.Start || claim.Span.End <= place.Start));
        }
        foreach (var reference in reading.References)
        {
            Assert.Equal(reference.Text, reference.Span.Of(text));
            Assert.True(reference.Name is null || reference.Antecedent is not null);
        }
        var again = Read(text, reader);
        Assert.Equal(reading.Claims.Select(IdOf), again.Claims.Select(IdOf));
        Assert.Equal(JsonSerializer.Serialize(reading), JsonSerializer.Serialize(again));
    }

    private static ClaimId IdOf(ClaimReading claim) => ClaimIdentity.IdOf(new("doc-1"), claim.Span, claim.NormalizedText);

    private static void InOrder(string text, IEnumerable<TextSpan> spans, bool mayOverlap)
    {
        var (start, end) = (0, 0);
        foreach (var span in spans)
        {
            Assert.InRange(span.Start, mayOverlap ? start : end, text.Length);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            (start, end) = (span.Start, span.End);
        }
    }

    private static ArticleReading Read(string text, ArticleReader reader) => reader.Read(new ArticleText(text, "Harbour reopens after storm", new DateOnly(2024, 5, 3)), TestContext.Current.CancellationToken);
}
