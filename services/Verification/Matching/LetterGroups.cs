using System.Collections.Concurrent;
using FactCheck.Core.Claims;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Verification.Matching;

/// <summary>
/// How much texts share in groups of four letters or digits: a word that is misspelt, run together ("#marcorubio") or in another form still has
/// most of its groups. Rare groups count more. Safe to use from many threads at once.
/// </summary>
internal sealed class LetterGroups
{
    private const int Length = 4;

    // How many texts have a group; the four letters are its key.
    private readonly ConcurrentDictionary<ulong, int> _texts = [];
    private int _count;

    /// <summary>Counts a text; its groups are rarer or commoner from now on.</summary>
    public void Add(string text)
    {
        Interlocked.Increment(ref _count);
        foreach (var group in Of(text))
            _texts.AddOrUpdate(group, 1, (_, texts) => texts + 1);
    }

    /// <summary>Takes back what <see cref="Add"/> counted; groups that no other text has are kept no longer.</summary>
    public void Remove(string text)
    {
        Interlocked.Decrement(ref _count);
        foreach (var group in Of(text))
            if (_texts.AddOrUpdate(group, 0, (_, texts) => texts - 1) <= 0)
                _texts.TryRemove(group, out _);
    }

    /// <summary>The groups of a text that is looked for.</summary>
    public Wanted Want(string text)
    {
        var weights = new Dictionary<ulong, double>();
        foreach (var group in Of(text))
            if (WeightOf(group) is > 0 and var weight)
                weights.Add(group, weight);
        return new(this, weights);
    }

    private double WeightOf(ulong group) => _texts.TryGetValue(group, out var texts) ? Math.Pow(Bm25.Rarity(texts, Math.Max(_count, texts)), 2) : 0;

    private static HashSet<ulong> Of(string text)
    {
        var groups = new HashSet<ulong>();
        // Everything between words is one blank, and one stands at each end.
        var (group, length) = ((ulong)' ', 1);
        foreach (var c in text.AsSpan().TrimEnd())
            Take(char.IsLetterOrDigit(c) ? Accents.Remove(char.ToLowerInvariant(c)) : ' ');
        Take(' ');
        return groups;

        void Take(char c)
        {
            if (c == ' ' && (char)group == ' ')
                return;
            group = group << 16 | c;
            if (++length >= Length)
                groups.Add(group);
        }
    }

    /// <summary>The groups looked for with their weights.</summary>
    public sealed class Wanted(LetterGroups known, Dictionary<ulong, double> weights)
    {
        private readonly double _length = Math.Sqrt(weights.Values.Sum());

        /// <summary>Cosine of the two texts' groups, in [0, 1].</summary>
        public double ClosenessTo(string text)
        {
            var (shared, all) = (0.0, 0.0);
            foreach (var group in Of(text))
            {
                all += weights.TryGetValue(group, out var weight) ? weight : known.WeightOf(group);
                shared += weight;
            }
            return shared > 0 ? shared / (_length * Math.Sqrt(all)) : 0;
        }
    }
}
