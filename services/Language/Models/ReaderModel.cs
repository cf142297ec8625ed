using FactCheck.Core.Claims;

namespace FactCheck.Language.Models;

/// <summary>The reader model: check-worthiness, parts of speech, names and dependencies of sentences in one go. Safe to use from many threads at once.</summary>
public sealed class ReaderModel : IDisposable
{
    private const int MostIds = 190;
    private const int MostPiecesOfWord = 8;
    private const int MostCharacters = 3000;
    private const long NoShape = 7;

    private readonly ModelSession _session;
    private readonly WordPieces _pieces;
    private readonly ReaderLabels _labels;

    /// <summary>Loads the model.</summary>
    public ReaderModel(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _session = new(folder.FileOf("reader"));
        _pieces = new(folder);
        _labels = ReaderLabels.Load(folder);
    }

    /// <summary>Reads each sentence, in the order given.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<ParsedSentence> Read(IReadOnlyList<string> sentences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var inputs = sentences.Select(Input).ToArray();
        var parsed = new ParsedSentence[sentences.Count];
        Array.Fill(parsed, new ParsedSentence(0, []));
        var read = Enumerable.Range(0, inputs.Length).Where(i => inputs[i].Words.Count > 0).ToArray();
        var batches = LengthBatches.Of([.. read.Select(i => inputs[i].Ids.Count)]);
        LengthBatches.Run(batches, batch => Run([.. batch.Select(i => read[i])], inputs, parsed), cancellation);
        return parsed;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    internal ReaderInput Input(string sentence)
    {
        if (sentence.Length > MostCharacters)
            sentence = sentence[..MostCharacters];
        var input = new ReaderInput([], [WordPieces.Start], [], []);
        foreach (var word in ReaderWords.Find(sentence))
        {
            var text = sentence.AsSpan(word.Start, word.Length);
            var pieces = _pieces.Encode(text, MostPiecesOfWord);
            if (pieces.Length == 0)
                pieces = [WordPieces.Unknown];
            if (input.Ids.Count + pieces.Length > MostIds)
                break;
            input.Starts.Add(input.Ids.Count);
            input.Shapes.Add(ReaderWords.ShapeOf(text, input.Words.Count == 0));
            input.Words.Add(word);
            input.Ids.AddRange(pieces);
        }
        input.Ids.Add(WordPieces.End);
        return input;
    }

    private void Run(int[] batch, ReaderInput[] inputs, ParsedSentence[] parsed)
    {
        var (width, words) = (batch.Max(i => inputs[i].Ids.Count), batch.Max(i => inputs[i].Words.Count));
        var (ids, mask) = (new long[batch.Length * width], new long[batch.Length * width]);
        var (starts, shapes) = (new long[batch.Length * words], new long[batch.Length * words]);
        Array.Fill(shapes, NoShape);
        for (var row = 0; row < batch.Length; row++)
        {
            var input = inputs[batch[row]];
            input.Ids.CopyTo(ids, row * width);
            mask.AsSpan(row * width, input.Ids.Count).Fill(1);
            input.Starts.CopyTo(starts, row * words);
            input.Shapes.CopyTo(shapes, row * words);
        }
        using var outputs = _session.Run(batch.Length, ("input_ids", ids), ("attention_mask", mask), ("word_starts", starts), ("word_shapes", shapes));
        var scores = new ReaderScores(outputs, words);
        for (var row = 0; row < batch.Length; row++)
            parsed[batch[row]] = Parse(row, inputs[batch[row]], scores);
    }

    private ParsedSentence Parse(int row, ReaderInput input, ReaderScores scores)
    {
        var heads = Heads.Of(scores.Arcs(row, input.Words.Count));
        var words = input.Words.Select((span, i) => new ParsedWord(
            span, _labels.Upos[scores.Upos(row, i)], _labels.Xpos[scores.Xpos(row, i)], _labels.Ner[scores.Ner(row, i)], heads[i], _labels.Rel[scores.Relation(row, i)]));
        return new(scores.CheckWorthiness(row), [.. words]);
    }
}

/// <summary>A sentence as the model takes it.</summary>
/// <param name="Words">Where its words stand.</param>
/// <param name="Ids">Pieces with the marks of start and end.</param>
/// <param name="Starts">Position of each word's first piece.</param>
/// <param name="Shapes">Form of each word.</param>
internal sealed record ReaderInput(List<TextSpan> Words, List<long> Ids, List<long> Starts, List<long> Shapes);
