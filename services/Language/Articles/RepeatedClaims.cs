using System.Collections.Frozen;
using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Articles;

/// <summary>Joins what an article claims several times into one claim with several places.</summary>
internal static class RepeatedClaims
{
    // Claims of one opening that a claim is held against, or below a headline; and headlines that are looked up: bounded, so that a long text takes time in proportion.
    private const int MostCompared = 12;
    private const int MostHeadlines = 40;

    // A claim goes on where another ends only behind so many words in common.
    private const int LeastShared = 4;

    // A headline of fewer words names a subject rather than a claim.
    private const int LeastHeadline = 3;

    // How far into the claim, in words that count, its subject may stand that the headline begins with.
    private const int FarthestSubject = 3;

    /// <summary>Words with which a claim goes on to say where, when or how, which does not make it another one.</summary>
    private static readonly FrozenSet<string> Circumstances =
        "in at on near off outside inside during after amid along across around as by".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that a headline and its claim must share or both lack: denial, doubt, plan, a bound, whose it is.</summary>
    private static readonly FrozenSet<string> Decisive =
        ("not no never none nobody nothing neither nor without may might could would will should can must if unless former ex alleged allegedly reportedly suspected attempted failed planned proposed fake false "
        + "almost nearly only who which that before after against from to denies denied refuses refused fails").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The claims in reading order, none twice; of several places the one that deserves checking most keeps the words, the first of equals.</summary>
    /// <param name="found">Claims in reading order.</param>
    /// <param name="headlines">What the article's headings say, read as claims.</param>
    public static IReadOnlyList<ClaimReading> Join(IReadOnlyList<ClaimReading> found, IReadOnlyList<ClaimReading> headlines)
    {
        var joined = new List<Repeated>();
        var (byKey, byOpening) = (new Dictionary<string, Repeated>(StringComparer.Ordinal), new Dictionary<string, List<Repeated>>(StringComparer.Ordinal));
        foreach (var claim in found)
        {
            var key = ClaimKey.Of(claim);
            var opening = $"{key.Claimant}|{string.Join(' ', key.Words.Take(LeastShared))}";
            var others = byOpening.TryGetValue(opening, out var same) ? same : byOpening[opening] = [];
            if ((byKey.GetValueOrDefault(key.Text) ?? others.Find(other => GoesOn(other.Key, key))) is { } before)
            {
                before.Add(claim);
                continue;
            }
            var first = byKey[key.Text] = new Repeated(claim, key);
            if (others.Count < MostCompared)
                others.Add(first);
            joined.Add(first);
        }
        // A headline stands over what it says: over the article, or over a part.
        foreach (var headline in headlines.Take(MostHeadlines))
        {
            var key = ClaimKey.Of(headline);
            joined.Where(claim => claim.Places[0].Start >= headline.Span.End).Take(MostCompared).FirstOrDefault(claim => IsToldBy(key, claim.Key))?.Places.Add(headline.Span);
        }
        return [.. joined.Select(claim => claim.Reading()).OrderBy(claim => claim.Span.Start).ThenBy(claim => claim.Span.End)];
    }

    // "The fire killed 40 people" and "The fire killed 40 people near the port": the same, told with a circumstance.
    private static bool GoesOn(ClaimKey one, ClaimKey other)
    {
        var (shorter, longer) = one.Words.Count <= other.Words.Count ? (one, other) : (other, one);
        if (shorter.Words.Count < LeastShared || shorter.Words.Count * 3 < longer.Words.Count * 2 || !shorter.Dates.SequenceEqual(longer.Dates, StringComparer.Ordinal))
            return false;
        for (var i = 0; i < shorter.Words.Count; i++)
            if (shorter.Words[i] != longer.Words[i])
                return false;
        return longer.Words.Count == shorter.Words.Count || Circumstances.Contains(longer.Words[shorter.Words.Count])
            && longer.Words.Skip(shorter.Words.Count).All(word => word[0] != '#' && (!Decisive.Contains(word) || word is "after" or "before" or "to" or "from"));
    }

    // The article itself says, in this claim, all that the headline says.
    private static bool IsToldBy(ClaimKey headline, ClaimKey told)
    {
        var wanted = Stems(headline);
        return wanted.Count >= LeastHeadline && headline.Claimant.Length == 0 && told.Claimant.Length == 0
            && headline.Dates.All(told.Dates.Contains) && Holds(Stems(told), wanted) && SameDecisions(headline, told);
    }

    private static bool SameDecisions(ClaimKey headline, ClaimKey told) =>
        told.Words.Where(word => word[0] == '#').All(figure => headline.Words.Contains(figure) || !headline.Words.Any(word => word[0] == '#'))
        && headline.Words.Where(Decisive.Contains).SequenceEqual(told.Words.Where(Decisive.Contains), StringComparer.Ordinal);

    // All in this order, the subject near the beginning.
    private static bool Holds(List<string> told, List<string> wanted)
    {
        var at = -1;
        for (var i = 0; i < wanted.Count; i++)
        {
            at = told.IndexOf(wanted[i], at + 1);
            if (at < 0 || (i == 0 && at >= FarthestSubject))
                return false;
        }
        return true;
    }

    private static List<string> Stems(ClaimKey key) =>
        [.. key.Words.Where(word => word[0] == '#' || !StopWords.Contains(word)).Select(word => word[0] == '#' ? word : WordStem.Of(word))];

    /// <summary>A claim with all its places.</summary>
    private sealed class Repeated(ClaimReading claim, ClaimKey key)
    {
        private ClaimReading _claim = claim;

        public ClaimKey Key { get; } = key;

        public List<TextSpan> Places { get; } = [claim.Span];

        /// <summary>The words of the place that deserves checking more are kept.</summary>
        public void Add(ClaimReading again)
        {
            Places.Add(again.Span);
            if (again.CheckWorthiness > _claim.CheckWorthiness)
                _claim = again;
        }

        /// <summary>The claim. What overlaps is no second place: a list has its items as claims beside the whole.</summary>
        public ClaimReading Reading()
        {
            var repeats = new List<TextSpan>();
            foreach (var place in Places.Where(place => place.End <= _claim.Span.Start || _claim.Span.End <= place.Start).OrderBy(place => place.Start))
                if (repeats.Count == 0 || repeats[^1].End <= place.Start)
                    repeats.Add(place);
            return repeats.Count == 0 ? _claim : _claim with { Repeats = repeats };
        }
    }
}
