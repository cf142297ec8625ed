using System.Text.RegularExpressions;

namespace FactCheck.Language.Comparison;

/// <summary>Tells a statement from its denial, and words that can't both hold.</summary>
internal static partial class Polarity
{
    private static readonly HashSet<string> Negators = Words("not no never none nobody nothing neither nor without cannot n't isn aren wasn weren don doesn didn wouldn couldn hasn haven hadn fails failed refuses refused denies denied");

    private static readonly (HashSet<string> One, HashSet<string> Other)[] Opposites =
    [
        (Words("rise rises rose risen rising increase increases increased increasing grow grows grew grown up higher more surged soared climbed gained"),
            Words("fall falls fell fallen falling decrease decreases decreased decreasing decline declined drop drops dropped shrank down lower fewer less sank cut")),
        (Words("win wins won winning"), Words("lose loses lost losing")),
        (Words("ban bans banned banning forbid forbids forbade forbidden prohibit prohibits prohibited"), Words("allow allows allowed permit permits permitted legalize legalized")),
        (Words("approve approves approved accept accepts accepted pass passed"), Words("reject rejects rejected refuse refuses refused")),
        (Words("alive survived survives"), Words("dead died dies killed")),
        (Words("open opens opened opening reopened"), Words("close closes closed closing shut")),
        (Words("support supports supported backs backed"), Words("oppose opposes opposed")),
        (Words("highest largest biggest"), Words("lowest smallest")),
        (Words("legal"), Words("illegal")),
        (Words("guilty convicted"), Words("innocent acquitted")),
        (Words("before"), Words("after")),
        (Words("hire hires hired hiring"), Words("fire fires fired firing dismissed")),
    ];

    /// <summary>Whether one is said and the other denied, or a word and its opposite stand in their place.</summary>
    /// <param name="text">The part of the text that is closest to the claim.</param>
    /// <param name="known">The known claim.</param>
    /// <param name="agreement">Where the finding goes.</param>
    public static void Compare(string text, string known, Agreement agreement)
    {
        List<string> mine = [.. Split(text)], theirs = [.. Split(known)];
        var (mineNegated, theirsNegated) = (mine.FirstOrDefault(Negators.Contains), theirs.FirstOrDefault(Negators.Contains));
        if (mine.Count(Negators.Contains) % 2 != theirs.Count(Negators.Contains) % 2)
            agreement.AddDifferent(mineNegated is not null ? $"the text denies (“{mineNegated}”), the known claim does not" : $"the known claim denies (“{theirsNegated}”), the text does not");
        foreach (var (one, other) in Opposites)
            if ((Find(mine, theirs, one, other) ?? Find(mine, theirs, other, one)) is var (word, opposite))
                agreement.AddDifferent($"“{word}” against “{opposite}”");
    }

    private static (string Mine, string Theirs)? Find(List<string> mine, List<string> theirs, HashSet<string> ofMine, HashSet<string> ofTheirs) =>
        mine.FirstOrDefault(ofMine.Contains) is { } word && !theirs.Exists(ofMine.Contains)
        && theirs.FirstOrDefault(ofTheirs.Contains) is { } opposite && !mine.Exists(ofTheirs.Contains)
            ? (word, opposite) : null;

    // "didn't" is "didn" and "t"; the first part tells.
    private static IEnumerable<string> Split(string text) =>
        ClaimFacts.WordsOf(ShortNot().Replace(text, " cannot "));

    // "can" and "won" are words of their own.
    [GeneratedRegex("\\b(?:can|won)['’]t\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortNot();

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
