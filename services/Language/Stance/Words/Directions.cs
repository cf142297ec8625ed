using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Words;

/// <summary>Which way a text says that something goes, whether it says that it does not, and whether it leaves that open.</summary>
internal static class Directions
{
    private static readonly HashSet<string> Up = Stems("""
        increase higher rise more worsen elevate risk promote raise boost gain grow harm cause danger dangerous enhance stimulate accelerate trigger induce greater expand worse severe
        """);

    private static readonly HashSet<string> Down = Stems("""
        reduce decrease lower prevent protect less fewer decline inhibit treat cure fall drop weaken block stop avoid suppress mitigate improve benefit beneficial safe shrink slow limit diminish
        """);

    private static readonly HashSet<string> No = Stems("""
        no not never lack without ineffective fail unable absence neither nor none cannot unrelated unaffected didn't doesn't don't isn't wasn't weren't aren't hasn't haven't won't wouldn't can't couldn't
        myth hoax false untrue
        """);

    private static readonly HashSet<string> Unsure = Stems("""
        unclear unknown inconclusive unproven uncertain insufficient limited unlikely might could possibly whether investigate hypothesis suggest remain further controversial may
        """);

    /// <summary>More ups than downs: 1, the other way round: -1; else 0.</summary>
    public static int Of(IEnumerable<ReadSentence> sentences) => Math.Sign(Count(sentences, Up) - Count(sentences, Down));

    /// <summary>Whether something is said not to be so.</summary>
    public static bool Denies(IEnumerable<ReadSentence> sentences) => Count(sentences, No) > 0;

    /// <summary>Whether it is left open.</summary>
    public static bool IsUnsure(IEnumerable<ReadSentence> sentences) => Count(sentences, Unsure) > 0;

    private static int Count(IEnumerable<ReadSentence> sentences, HashSet<string> stems) =>
        sentences.Sum(sentence => sentence.Words.Count(word => (stems.Contains(word.Stem) || stems.Contains(word.Lower)) && !IsMonth(word)));

    private static bool IsMonth(ReadWord word) => word is { Lower: "may", IsCapital: true };

    private static HashSet<string> Stems(string words) =>
        [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => new[] { word, WordStem.Of(word) })];
}
