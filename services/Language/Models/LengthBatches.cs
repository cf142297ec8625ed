namespace FactCheck.Language.Models;

/// <summary>Puts inputs of like length together, since a batch is as wide as its longest.</summary>
internal static class LengthBatches
{
    /// <summary>Most inputs of one batch.</summary>
    public const int MostRows = 16;

    /// <summary>Most ids of one batch, with padding; bounds the memory of a call.</summary>
    private const int MostIds = 4096;

    /// <summary>Positions of the inputs, in batches.</summary>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<int> lengths)
    {
        var order = Enumerable.Range(0, lengths.Count).OrderBy(i => lengths[i]).ThenBy(i => i).ToArray();
        var batches = new List<int[]>();
        for (var first = 0; first < order.Length;)
        {
            var count = 1;
            while (first + count < order.Length && count < MostRows && lengths[order[first + count]] * (count + 1) <= MostIds)
                count++;
            batches.Add(order[first..(first + count)]);
            first += count;
        }
        return batches;
    }

    /// <summary>Runs the batches, on every core where there is more than one.</summary>
    public static void Run(IReadOnlyList<int[]> batches, Action<int[]> run, CancellationToken cancellation)
    {
        if (batches.Count == 1)
        {
            cancellation.ThrowIfCancellationRequested();
            run(batches[0]);
        }
        else if (batches.Count > 1)
        {
            Parallel.ForEach(batches, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, run);
        }
    }
}
