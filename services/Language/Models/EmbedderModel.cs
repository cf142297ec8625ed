namespace FactCheck.Language.Models;

/// <summary>The embedder: texts as directions, near where they mean alike. It knows little of figures and negation. Safe to use from many threads at once.</summary>
public sealed class EmbedderModel : IDisposable
{
    /// <summary>Numbers of one embedding.</summary>
    public const int Width = 384;

    private const int MostIds = 192;

    private readonly ModelSession _session;
    private readonly WordPieces _pieces;

    /// <summary>Loads the model.</summary>
    public EmbedderModel(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _session = new(folder.FileOf("embedder"));
        _pieces = new(folder);
    }

    /// <summary>The embedding of each text, in the order given: <see cref="Width"/> numbers, length 1, so that a dot product is a cosine in [-1, 1].</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var inputs = texts.Select(Input).ToArray();
        var embeddings = new float[texts.Count][];
        LengthBatches.Run(LengthBatches.Of([.. inputs.Select(input => input.Length)], evenly: true), batch => Run(batch, inputs, embeddings), cancellation);
        return embeddings;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    internal long[] Input(string text) => [WordPieces.Start, .. _pieces.Encode(text, MostIds - 2), WordPieces.End];

    private void Run(int[] batch, long[][] inputs, float[][] embeddings)
    {
        var width = batch.Max(i => inputs[i].Length);
        var (ids, mask) = (new long[batch.Length * width], new long[batch.Length * width]);
        for (var row = 0; row < batch.Length; row++)
        {
            inputs[batch[row]].CopyTo(ids, row * width);
            mask.AsSpan(row * width, inputs[batch[row]].Length).Fill(1);
        }
        using var outputs = _session.Run(batch.Length, ("input_ids", ids), ("attention_mask", mask), ("token_type_ids", new long[ids.Length]));
        var all = outputs[0].AsTensor<float>().ToArray();
        for (var row = 0; row < batch.Length; row++)
            embeddings[batch[row]] = all[(row * Width)..((row + 1) * Width)];
    }
}
