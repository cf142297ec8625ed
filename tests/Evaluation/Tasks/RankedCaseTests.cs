using FactCheck.Standalone.Evaluation;

namespace FactCheck.Tests.Evaluation.Tasks;

public sealed class RankedCaseTests
{
    private static readonly RankedCase Case = new(["a", "b", "c", "d"], new HashSet<string> { "b", "d", "x" });

    [Fact]
    public void Ndcg_takes_the_best_order_as_one()
    {
        var best = 1 + (1 / Math.Log2(3)) + (1 / Math.Log2(4));
        Assert.Equal(((1 / Math.Log2(3)) + (1 / Math.Log2(5))) / best, Case.Ndcg(10), 1e-9);
        Assert.Equal(1, new RankedCase(["x", "b", "a"], new HashSet<string> { "b", "x" }).Ndcg(10), 1e-9);
    }

    [Fact]
    public void Average_precision_counts_what_was_not_found_as_nothing() => Assert.Equal((0.5 + 0.5) / 3, Case.AveragePrecision(5), 1e-9);

    [Fact]
    public void Average_precision_ends_at_its_depth() => Assert.Equal(0.5 / 3, Case.AveragePrecision(3), 1e-9);

    [Fact]
    public void Reciprocal_rank_is_that_of_the_first() => Assert.Equal((0.5, 0), (Case.ReciprocalRank, new RankedCase(["a"], new HashSet<string> { "b" }).ReciprocalRank));

    [Fact]
    public void Recall_is_the_share_found() => Assert.Equal((1.0 / 3, 2.0 / 3), (Case.Recall(2), Case.Recall(20)));
}
