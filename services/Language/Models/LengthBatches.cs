using System.Collections.Concurrent;

namespace FactCheck.Language.Models;

/// <summary>Puts inputs of like length together, since a batch is as wide as its longest.</summary>
internal static class LengthBatches
{
    /// <summary>Most inputs of one batch.</summary>
    public const int MostRows = 16;

    /// <summary>Most ids of one batch, with padding; bounds the memory of a call.</summary>
    private const int MostIds = 4096;

    /// <summary>Positions of the inputs, in batches.</summary>
    /// <param name="lengths">Ids of each input.</param>
    /// <param name="evenly">Whether the batches are in fours of about as many rows each, so that no core waits long for another's last one.</param>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<int> lengths, bool evenly = false)
    {
        var rows = evenly ? EvenRows(lengths.Count) : MostRows;
        var order = Enumerable.Range(0, lengths.Count).OrderBy(i => lengths[i]).ThenBy(i => i).ToArray();
        var batches = new List<int[]>();
        for (var first = 0; first < order.Length;)
        {
            var count = 1;
            while (first + count < order.Length && count < rows && lengths[order[first + count]] * (count + 1) <= MostIds)
                count++;
            batches.Add(order[first..(first + count)]);
            first += count;
        }
        return batches;
    }

    // Few rows are not spread: a batch of one or two costs more a row.
    private static int EvenRows(int count)
    {
        var fours = Math.Max(1, (count + (4 * MostRows) - 1) / (4 * MostRows));
        return Math.Clamp((count + (4 * fours) - 1) / (4 * fours), MostRows / 2, MostRows);
    }

    /// <summary>Runs the batches, the longest first, on every core where there is more than one.</summary>
    public static void Run(IReadOnlyList<int[]> batches, Action<int[]> run, CancellationToken cancellation)
    {
        if (batches.Count == 1)
        {
            cancellation.ThrowIfCancellationRequested();
            run(batches[0]);
        }
        else if (batches.Count > 1)
        {
            // Each core takes the next one when it is done: the batches differ in work.
            Parallel.ForEach(Partitioner.Create(batches.Reverse(), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, run);
        }
    }
}
