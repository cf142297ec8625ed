namespace FactCheck.Language.Models;

/// <summary>The stance model: what a passage says of a claim. Safe to use from many threads at once.</summary>
public sealed class StanceModel : IDisposable
{
    /// <summary>Ids of evidence and claim together with their marks, as trained; of longer ones the evidence is cut.</summary>
    private const int MostIds = 192;

    private const int MostClaimIds = 96;

    private readonly ModelSession _session;
    private readonly WordPieces _pieces;

    /// <summary>Loads the model.</summary>
    public StanceModel(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _session = new(folder.FileOf("stance"));
        _pieces = new(folder);
    }

    /// <summary>Scores of each pair, in the order given.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<StanceScores> Score(IReadOnlyList<(string Evidence, string Claim)> pairs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var inputs = new (long[] Ids, int EvidenceIds)[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
            inputs[i] = Input(pairs[i].Evidence, pairs[i].Claim);
        var scores = new StanceScores[pairs.Count];
        LengthBatches.Run(LengthBatches.Of([.. inputs.Select(input => input.Ids.Length)]), batch => Run(batch, inputs, scores), cancellation);
        return scores;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    internal (long[] Ids, int EvidenceIds) Input(string evidence, string claim)
    {
        var second = _pieces.Encode(claim, MostClaimIds);
        var first = _pieces.Encode(evidence, MostIds - 3 - second.Length);
        return ([WordPieces.Start, .. first, WordPieces.End, .. second, WordPieces.End], first.Length + 2);
    }

    private void Run(int[] batch, (long[] Ids, int EvidenceIds)[] inputs, StanceScores[] scores)
    {
        var width = batch.Max(i => inputs[i].Ids.Length);
        var (ids, mask, types) = (new long[batch.Length * width], new long[batch.Length * width], new long[batch.Length * width]);
        for (var row = 0; row < batch.Length; row++)
        {
            var input = inputs[batch[row]];
            input.Ids.CopyTo(ids, row * width);
            mask.AsSpan(row * width, input.Ids.Length).Fill(1);
            types.AsSpan(row * width + input.EvidenceIds, input.Ids.Length - input.EvidenceIds).Fill(1);
        }
        using var outputs = _session.Run(batch.Length, ("input_ids", ids), ("attention_mask", mask), ("token_type_ids", types));
        var logits = outputs[0].AsTensor<float>();
        for (var row = 0; row < batch.Length; row++)
            scores[batch[row]] = new(logits[row, 0], logits[row, 1], logits[row, 2]);
    }
}
