namespace FactCheck.Language.Models;

/// <summary>Picks each word's head so that the sentence is a tree.</summary>
/// <remarks>
/// The best head of each word, and where those run in a circle the word of the circle that loses least takes its best head outside.
/// That ends in a tree, as Chu and Liu (1965) do, without looking for the best of all trees: circles are rare in the model's output.
/// </remarks>
internal static class Heads
{
    /// <param name="scores">Score of each head for each word: row the word, column 0 the root, column j word j - 1.</param>
    /// <returns>Position of each word's head; -1 for the root.</returns>
    public static int[] Of(float[,] scores)
    {
        var count = scores.GetLength(0);
        var heads = new int[count];
        for (var word = 0; word < count; word++)
            heads[word] = Best(scores, word, head => head != word);
        // Each turn joins a circle to the rest or to the root, so there are fewer turns than words.
        while (Circle(heads) is { } circle)
        {
            var (at, to, loss) = (-1, -1, float.PositiveInfinity);
            foreach (var word in circle)
            {
                var best = Best(scores, word, head => !Leads(heads, head, word));
                var cost = scores[word, heads[word] + 1] - scores[word, best + 1];
                if (cost < loss)
                    (at, to, loss) = (word, best, cost);
            }
            heads[at] = to;
        }
        return heads;
    }

    private static int Best(float[,] scores, int word, Func<int, bool> isAllowed)
    {
        var best = -1;
        for (var head = 0; head < scores.GetLength(0); head++)
            if (scores[word, head + 1] > scores[word, best + 1] && isAllowed(head))
                best = head;
        return best;
    }

    // Whether going up from one word comes to the other.
    private static bool Leads(int[] heads, int from, int to)
    {
        for (var steps = 0; from >= 0 && steps <= heads.Length; steps++, from = heads[from])
            if (from == to)
                return true;
        return false;
    }

    private static List<int>? Circle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var first = 0; first < heads.Length; first++)
        {
            var word = first;
            while (word >= 0 && seen[word] == 0)
            {
                seen[word] = first + 1;
                word = heads[word];
            }
            if (word < 0 || seen[word] != first + 1)
                continue;
            var circle = new List<int>();
            for (var at = word; circle.Count == 0 || at != word; at = heads[at])
                circle.Add(at);
            return circle;
        }
        return null;
    }
}
