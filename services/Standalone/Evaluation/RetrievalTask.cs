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
        var passages = RankingLines.CorpusOf(input, "retrieval").Select(CorpusPassages.PassageOf).ToList();
        using var words = new Engines(useModels: false);
        var (cases, byWords) = (Rank(engines), Rank(words));
        return new(engines.RetrievalMethod, cases.Count, RankedCase.Measures(cases, byWords), [.. lines.Zip(cases, (line, one) => RankingLines.Row(line.Line, one))]);

        List<RankedCase> Rank(Engines ranking)
        {
            var index = ranking.IndexOf(passages);
            return [.. lines.Select(line => new RankedCase(
                [.. SearchVerb.Search(index, line.Line, Top, cancellation).Select(hit => hit.Passage.Id.Value)], line.Relevant))];
        }
    }
}
