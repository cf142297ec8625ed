using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Language.Models;

namespace FactCheck.Verification.Retrieval;

/// <summary>Embeddings of texts, kept for texts seen lately. Safe to use from many threads at once.</summary>
/// <param name="embedder">The sentence model.</param>
/// <param name="kept">Embeddings kept, about 1.6 KB each; twice as many for a moment.</param>
public sealed class Meanings(EmbedderModel embedder, int kept = 30_000)
{
    private readonly Lock _gate = new();
    private Dictionary<UInt128, float[]> _young = [];
    private Dictionary<UInt128, float[]> _old = [];

    /// <summary>The embedding of each text, in the order given; length 1, so that a dot product is a cosine.</summary>
    public IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var keys = texts.Select(KeyOf).ToArray();
        var embeddings = new float[texts.Count][];
        var missing = new List<int>();
        lock (_gate)
        {
            for (var i = 0; i < keys.Length; i++)
                if (Find(keys[i]) is { } known)
                    embeddings[i] = known;
                else
                    missing.Add(i);
        }
        var made = embedder.Embed([.. missing.Select(i => texts[i])], cancellation);
        lock (_gate)
        {
            for (var k = 0; k < missing.Count; k++)
                Keep(keys[missing[k]], embeddings[missing[k]] = made[k]);
        }
        return embeddings;
    }

    /// <summary>The embedding of each text, not kept here.</summary>
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellation) => embedder.Embed(texts, cancellation);

    /// <summary>Cosine of two embeddings, in [-1, 1].</summary>
    public static double Cosine(float[] one, float[] other) => TensorPrimitives.Dot<float>(one, other);

    // Two generations: what was not asked for while a generation filled goes.
    private float[]? Find(UInt128 key)
    {
        if (_young.TryGetValue(key, out var known))
            return known;
        if (_old.TryGetValue(key, out known))
            Keep(key, known);
        return known;
    }

    private void Keep(UInt128 key, float[] embedding)
    {
        if (_young.Count >= kept)
            (_old, _young) = (_young, []);
        _young[key] = embedding;
    }

    private static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
