using System.Text.Json;
using FactCheck.Language.Models;

namespace FactCheck.Tests.Unit.Language.Models;

/// <summary>The models answer as where they were made: <c>reference.jsonl</c> came with them.</summary>
public sealed class ModelReferenceTests
{
    private const double Tolerance = 0.001;

    [Fact]
    public void The_reader_reads_the_reference_sentences_alike()
    {
        using var model = new ReaderModel(ModelFolder.Shipped);
        var references = Lines("reader");
        // One at a time, as the reference was made: int8 sums are scaled by what else is in the batch.
        var parsed = references.Select(line => model.Read([Text(line)], TestContext.Current.CancellationToken)[0]).ToArray();
        for (var i = 0; i < references.Count; i++)
        {
            var (reference, words) = (references[i], parsed[i].Words);
            var input = model.Input(Text(reference));
            Assert.Equal(reference.GetProperty("words").EnumerateArray().Select(span => (span[0].GetInt32(), span[1].GetInt32())), words.Select(word => (word.Span.Start, word.Span.End)));
            Assert.Equal(Numbers(reference, "input_ids"), input.Ids);
            Assert.Equal(Numbers(reference, "word_starts"), input.Starts);
            Assert.Equal(Numbers(reference, "word_shapes"), input.Shapes);
            Assert.Equal(reference.GetProperty("check_worthiness").GetDouble(), parsed[i].CheckWorthiness, Tolerance);
            Assert.Equal(Labels(reference, "upos"), words.Select(word => word.Pos));
            Assert.Equal(Labels(reference, "xpos"), words.Select(word => word.Tag));
            Assert.Equal(Labels(reference, "ner"), words.Select(word => word.Name));
            // The reference has each word's best head, circles and all; of a circle one word must have another head here.
            var circles = words.Select((_, word) => word).Any(word => IsInCircle([.. Numbers(reference, "heads")], word)) ? 1 : 0;
            Assert.Equal(circles, Numbers(reference, "heads").Zip(words).Count(pair => pair.First != pair.Second.Head + 1));
            Assert.Equal(Labels(reference, "relations"), words.Select(word => word.Relation));
        }
    }

    [Fact]
    public void The_stance_model_scores_the_reference_pairs_alike()
    {
        using var model = new StanceModel(ModelFolder.Shipped);
        var references = Lines("stance");
        var scores = references.Select(line =>
            model.Score([(line.GetProperty("evidence").GetString()!, line.GetProperty("claim").GetString()!)], TestContext.Current.CancellationToken)[0]).ToArray();
        for (var i = 0; i < references.Count; i++)
        {
            var input = model.Input(references[i].GetProperty("evidence").GetString()!, references[i].GetProperty("claim").GetString()!);
            Assert.Equal(Numbers(references[i], "input_ids"), input.Ids);
            Assert.Equal(Numbers(references[i], "token_type_ids").Count(type => type == 0), input.EvidenceIds);
            var logits = references[i].GetProperty("logits").EnumerateArray().Select(logit => logit.GetSingle()).ToArray();
            Assert.Equal(logits[0], scores[i].Supports, Tolerance);
            Assert.Equal(logits[1], scores[i].Refutes, Tolerance);
            Assert.Equal(logits[2], scores[i].Neutral, Tolerance);
        }
    }

    [Fact]
    public void The_embedder_embeds_the_reference_texts_alike()
    {
        using var model = new EmbedderModel(ModelFolder.Shipped);
        var references = Lines("embedder");
        var embeddings = references.Select(line => model.Embed([Text(line)], TestContext.Current.CancellationToken)[0]).ToArray();
        for (var i = 0; i < references.Count; i++)
        {
            Assert.Equal(Numbers(references[i], "input_ids"), model.Input(Text(references[i])));
            foreach (var (expected, actual) in references[i].GetProperty("first8").EnumerateArray().Zip(embeddings[i]))
                Assert.Equal(expected.GetDouble(), actual, 0.003);
            Assert.Equal(1, Math.Sqrt(embeddings[i].Sum(value => (double)value * value)), 1e-3);
        }
    }

    [Fact]
    public void A_batch_answers_as_each_sentence_alone_but_for_noise()
    {
        using var model = new ReaderModel(ModelFolder.Shipped);
        string[] sentences = ["The council spent 3 million euros on the bridge in May.", "No.", "It rained, and the mayor, who had promised to come, stayed at home with her two dogs."];
        var together = model.Read(sentences, TestContext.Current.CancellationToken);
        foreach (var (sentence, parsed) in sentences.Zip(together))
        {
            var alone = Assert.Single(model.Read([sentence], TestContext.Current.CancellationToken));
            Assert.Equal(alone.Words.Select(word => word.Span), parsed.Words.Select(word => word.Span));
            var alike = alone.Words.Zip(parsed.Words).Count(pair => pair.First.Pos == pair.Second.Pos && pair.First.Head == pair.Second.Head);
            Assert.InRange((double)alike / alone.Words.Count, 0.85, 1);
            Assert.Equal(alone.CheckWorthiness, parsed.CheckWorthiness, 0.1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud83d lone \u0000 é́ \u200b")]
    public void Odd_text_is_read_without_an_error(string sentence)
    {
        using var model = new ReaderModel(ModelFolder.Shipped);
        Assert.Single(model.Read([sentence], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Text_longer_than_the_model_takes_is_cut()
    {
        using var model = new ReaderModel(ModelFolder.Shipped);
        var words = model.Read([string.Join(' ', Enumerable.Repeat("word", 5_000))], TestContext.Current.CancellationToken)[0].Words;
        Assert.InRange(words.Count, 150, 190);
    }

    private static bool IsInCircle(long[] heads, int word)
    {
        var at = heads[word] - 1;
        for (var steps = 0; at >= 0 && at != word && steps < heads.Length; steps++)
            at = heads[at] - 1;
        return at == word;
    }

    private static List<JsonElement> Lines(string model) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reference.jsonl")).Select(line => JsonElement.Parse(line)).Where(line => line.GetProperty("model").GetString() == model)];

    private static string Text(JsonElement line) => line.GetProperty("text").GetString()!;

    private static IEnumerable<long> Numbers(JsonElement line, string name) => line.GetProperty(name).EnumerateArray().Select(number => number.GetInt64());

    private static IEnumerable<string> Labels(JsonElement line, string name) => line.GetProperty(name).EnumerateArray().Select(label => label.GetString()!);
}
