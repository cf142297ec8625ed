namespace FactCheck.Standalone.Evaluation;

/// <summary>The usual measures of one ranking, as trec_eval counts them.</summary>
/// <param name="Ranking">Ids, best first.</param>
/// <param name="Relevant">Ids of everything relevant; at least one.</param>
internal sealed record RankedCase(IReadOnlyList<string> Ranking, IReadOnlySet<string> Relevant)
{
    /// <summary>Gain of the relevant ones, less the lower they stand, as a share of the best order's (Järvelin and Kekäläinen, 2002).</summary>
    public double Ndcg(int depth)
    {
        var gain = Ranking.Take(depth).Select((id, i) => Relevant.Contains(id) ? 1 / Math.Log2(i + 2) : 0).Sum();
        return gain / Enumerable.Range(0, Math.Min(depth, Relevant.Count)).Sum(i => 1 / Math.Log2(i + 2));
    }

    /// <summary>Mean precision at each relevant one; those not found count as 0.</summary>
    public double AveragePrecision(int depth)
    {
        var (hits, sum) = (0, 0.0);
        for (var i = 0; i < Math.Min(depth, Ranking.Count); i++)
            if (Relevant.Contains(Ranking[i]))
                sum += (double)++hits / (i + 1);
        return sum / Relevant.Count;
    }

    /// <summary>One over the place of the first relevant one; 0 when none was found.</summary>
    public double ReciprocalRank
    {
        get
        {
            for (var i = 0; i < Ranking.Count; i++)
                if (Relevant.Contains(Ranking[i]))
                    return 1.0 / (i + 1);
            return 0;
        }
    }

    /// <summary>Share of the relevant ones that was found.</summary>
    public double Recall(int depth) => (double)Ranking.Take(depth).Count(Relevant.Contains) / Relevant.Count;

    /// <summary>The measures of many rankings, beside those of the same lines ranked by words alone.</summary>
    public static IReadOnlyList<Measure> Measures(IReadOnlyList<RankedCase> cases, IReadOnlyList<RankedCase> byWords)
    {
        (string Name, Func<RankedCase, double> Of)[] measures =
        [
            ("nDCG@10", one => one.Ndcg(10)), ("MAP@5", one => one.AveragePrecision(5)), ("MRR", one => one.ReciprocalRank),
            ("recall@5", one => one.Recall(5)), ("recall@20", one => one.Recall(20)),
        ];
        return [.. measures.Select(measure => Bootstrap.Measure(
            measure.Name, [.. cases.Select(measure.Of)], values => values.Average(), byWords.Average(measure.Of)))];
    }
}
