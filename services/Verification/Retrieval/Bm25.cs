using Lucene.Net.Search.Similarities;

namespace FactCheck.Verification.Retrieval;

/// <summary>The scoring of words: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).</summary>
internal static class Bm25
{
    /// <summary>How soon more of a word stops telling more; the usual value.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much long texts are held back; the usual value.</summary>
    public const float B = 0.75f;

    public static Similarity Similarity { get; } = new BM25Similarity(K1, B);

    /// <summary>How much a word tells that so many of all texts have, as Lucene counts it.</summary>
    public static double Rarity(int texts, int all) => Math.Log(1 + ((all - texts + 0.5) / (texts + 0.5)));
}
