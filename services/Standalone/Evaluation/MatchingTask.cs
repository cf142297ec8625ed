using FactCheck.Standalone.Batch;
using FactCheck.Verification.Matching;

namespace FactCheck.Standalone.Evaluation;

/// <summary><c>evaluate matching --corpus F</c>: lines of <c>batch match</c> with gold <c>relevant</c>. The baseline is BM25 alone.</summary>
internal static class MatchingTask
{
    private const int Top = 100;

    public static EvaluationTask Task { get; } = new("matching", "Texts: text, gold relevant (ids of claims of the corpus).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var lines = RankingLines.Of(input.Lines);
        var claims = Corpus<KnownClaim>.Of(RankingLines.CorpusOf(input, "matching"), MatchVerb.ClaimOf);
        using var words = new Engines(useModels: false);
        var found = Match(engines);
        List<RankedCase> cases = [.. found.Select(one => one.Case)], byWords = [.. Match(words).Select(one => one.Case)];
        var rows = lines.Zip(found, (line, one) =>
        {
            var row = RankingLines.Row(line.Line, one.Case);
            if (one.Matches is [var best, ..]) // by words alone a text may share none with any claim
                (row["same"], row["why"]) = (best.Sameness.ToString(), best.Why);
            return row;
        });
        return new(engines.RetrievalMethod, cases.Count, [.. RankedCase.Measures(cases, byWords), .. Sameness(found, claims.ById)], [.. rows]);

        IReadOnlyList<(RankedCase Case, IReadOnlyList<ClaimMatch> Matches)> Match(Engines matching)
        {
            var matcher = matching.MatcherOf(claims.Items, cancellation);
            return RankingLines.Each(lines, (line, relevant) =>
            {
                var found = MatchVerb.Match(claims, matcher, line, Top, cancellation).Select(one => (Id: Corpus<KnownClaim>.TextOf(one.Id), one.Match)).ToList();
                return (new RankedCase([.. found.Select(one => one.Id)], relevant), (IReadOnlyList<ClaimMatch>)[.. found.Select(one => one.Match)]);
            }, cancellation);
        }
    }

    /// <summary>How often "same" and "suggest" are right, and how many of the relevant ones they reach.</summary>
    private static IEnumerable<Measure> Sameness(IReadOnlyList<(RankedCase Case, IReadOnlyList<ClaimMatch> Matches)> found, ILookup<string, KnownClaim> claims)
    {
        // Corpora hold one claim several times with other quotation marks, and gold names one of them.
        var asOne = found.Select(one => (
            Words: one.Case.Relevant.SelectMany(id => claims[id]).Select(claim => WordsOf(claim.Claim)).ToHashSet(StringComparer.Ordinal),
            Same: one.Matches.Where(match => match.Sameness == Verification.Matching.Sameness.Same).Select(match => WordsOf(match.Claim.Claim)).ToHashSet(StringComparer.Ordinal))).ToList();
        yield return Bootstrap.Measure("same precision, copies as one", asOne, cases => Ratio(cases.Sum(one => one.Same.Count(one.Words.Contains)), cases.Sum(one => one.Same.Count)));
        foreach (var (name, least) in new[] { ("same", Verification.Matching.Sameness.Same), ("suggest", Verification.Matching.Sameness.Suggest) })
        {
            var said = found.Select(one => (
                Right: one.Matches.Zip(one.Case.Ranking).Count(found => found.First.Sameness >= least && one.Case.Relevant.Contains(found.Second)),
                Said: one.Matches.Count(match => match.Sameness >= least),
                Gold: one.Case.Relevant.Count)).ToList();
            yield return Bootstrap.Measure($"{name} precision", said, cases => Ratio(cases.Sum(one => one.Right), cases.Sum(one => one.Said)));
            yield return Bootstrap.Measure($"{name} recall", said, cases => Ratio(cases.Sum(one => one.Right), cases.Sum(one => one.Gold)));
        }
    }

    private static string WordsOf(string claim) => string.Concat(claim.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
