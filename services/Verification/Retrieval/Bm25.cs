using Lucene.Net.Search.Similarities;

namespace FactCheck.Verification.Retrieval;

/// <summary>The scoring of words: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).</summary>
internal static class Bm25
{
    /// <summary>How soon more of a word stops telling more; the usual value.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much long texts are held back; the usual value.</summary>
    public const float B = 0.75f;

    public static Similarity Similarity { get; } = new WithLengths();

    /// <summary>How much a word tells that so many of all texts have, as Lucene counts it.</summary>
    public static double Rarity(int texts, int all) => Math.Log(1 + ((all - texts + 0.5) / (texts + 0.5)));

    /// <summary>
    /// Keeps the length of a short text as it is and of a longer one to 5 in 100. Lucene's own byte takes 21 to 28 words for the same, and claims
    /// are no longer than that.
    /// </summary>
    private sealed class WithLengths() : BM25Similarity(Bm25.K1, Bm25.B)
    {
        private const int Exact = 64;
        private const double StepsOfE = 20;

        protected override byte EncodeNormValue(float boost, int fieldLength) =>
            (byte)(fieldLength < Exact ? Math.Max(fieldLength, 1) : Math.Min(byte.MaxValue, Exact + Math.Round(StepsOfE * Math.Log((double)fieldLength / Exact))));

        protected override float DecodeNormValue(byte b) => b < Exact ? b : (float)(Exact * Math.Exp((b - Exact) / StepsOfE));
    }
}
