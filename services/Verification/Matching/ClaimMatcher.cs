using FactCheck.Language.Comparison;
using FactCheck.Language.Models;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Verification.Matching;

/// <summary>Finds known claims with the same truth conditions as a text. Safe to use from many threads at once.</summary>
/// <param name="meanings">The sentence model; null to go by words alone.</param>
/// <param name="reader">The reader model, which tells who does what; null to go without the subject.</param>
/// <param name="options">The thresholds.</param>
public sealed class ClaimMatcher(Meanings? meanings, ReaderModel? reader = null, MatchingOptions? options = null) : IDisposable
{
    // Least share of a known claim's words, beside names and figures, that a text with the same truth conditions says: where a figure, time, name or
    // subject is shared, and where nothing is that could be compared. Chosen on the train part of CLEF-2020 CheckThat! task 2 and on known-lie (ADR 020).
    private const double LeastSaid = 0.3;
    private const double LeastSaidAlone = 2 / 3.0;
    private readonly MatchingOptions _options = options ?? new MatchingOptions();
    private readonly ClaimIndex _index = new(meanings);
    private readonly TruthConditions _conditions = new(reader);

    /// <summary>Adds claims, each to be added once; they are found when the call returns.</summary>
    public void Add(IReadOnlyList<KnownClaim> claims, CancellationToken cancellation) => _index.Add(claims, cancellation);

    /// <summary>Removes the claims with these ids: they are not found any more, and nothing of them is in memory.</summary>
    public void Remove(IReadOnlySet<string> ids) => _index.Remove(ids);

    /// <summary>The closest known claims, best first, equally close ones in the order in which they were added; at most <paramref name="top"/>.</summary>
    public IReadOnlyList<ClaimMatch> Match(string text, int top, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PostText.Clean(text);
        return [.. _index.Find(PostText.Of(text), _options.Depth, cancellation)
            .Select(found => (found.Claim, Score: found.Closeness.Score(withMeaning: meanings is not null)))
            .OrderByDescending(found => found.Score)
            .Take(top)
            .Select(found => Judge(plain, found.Claim, found.Score, cancellation))];
    }

    private ClaimMatch Judge(string text, KnownClaim known, double score, CancellationToken cancellation)
    {
        if (score < _options.SuggestFrom)
            return new(known, score, Sameness.Different, "too little in common");
        var agreement = _conditions.Compare(text, known.Claim, cancellation);
        if (agreement.Different.Count > 0)
            return new(known, score, Sameness.Different, $"not the same: {Words(agreement.Different)}");
        if (agreement.Open.Count > 0)
            return new(known, score, Sameness.Suggest, $"maybe the same: {Words(agreement.Open)}");
        var shared = agreement.Shared.Count > 0 ? $"both have {Words(agreement.Shared)}" : "nothing in it differs";
        return score < _options.SameFrom || !IsSaid(text, known.Claim, agreement.Shared.Count > 0)
            ? new(known, score, Sameness.Suggest, $"maybe the same: {shared}, but the wording is not close enough")
            : new(known, score, Sameness.Same, $"the same: {shared}");
    }

    private static bool IsSaid(string text, string known, bool isShared)
    {
        var (said, all) = Wording.Said(text, known);
        // One word, as "wants" in "she wants schools", says little.
        return said >= (isShared ? LeastSaid : LeastSaidAlone) * all && (said != 1 || all <= 2);
    }

    private static string Words(IEnumerable<string> parts) => string.Join("; ", parts.Distinct(StringComparer.Ordinal));

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();
}
