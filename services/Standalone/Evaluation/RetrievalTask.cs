using FactCheck.Core.Evidence;
using FactCheck.Standalone.Batch;

namespace FactCheck.Standalone.Evaluation;

/// <summary><c>evaluate retrieval --corpus F</c>: lines of <c>batch search</c> with gold <c>relevant</c>. The baseline is BM25 alone.</summary>
internal static class RetrievalTask
{
    private const int Top = 100;

    public static EvaluationTask Task { get; } = new("retrieval", "Claims: query, gold relevant (ids of lines of the corpus).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var lines = RankingLines.Of(input.Lines);
        var passages = Corpus<EvidencePassage>.Of(RankingLines.CorpusOf(input, "retrieval"), CorpusPassages.PassageOf);
        using var words = new Engines(useModels: false);
        var (cases, byWords) = (Rank(engines), Rank(words));
        return new(engines.RetrievalMethod, cases.Count, RankedCase.Measures(cases, byWords), [.. lines.Zip(cases, (line, one) => RankingLines.Row(line.Line, one))]);

        IReadOnlyList<RankedCase> Rank(Engines ranking)
        {
            var index = ranking.IndexOf(passages.Items);
            return RankingLines.Each(lines, (line, relevant) => new RankedCase(
                [.. SearchVerb.Search(passages, index, line, Top, cancellation).Select(found => Corpus<EvidencePassage>.TextOf(found.Id))], relevant), cancellation);
        }
    }
}
