using FactCheck.Language.Models;

namespace FactCheck.Tests.Unit.Language.Models;

public sealed class HeadsTests
{
    [Fact]
    public void Best_heads_that_make_a_tree_are_kept() =>
        Assert.Equal([1, -1, 1], Heads.Of(new float[,] { { 0, 0, 9, 0 }, { 9, 0, 0, 0 }, { 0, 0, 9, 0 } }));

    [Fact]
    public void A_circle_is_opened_where_it_costs_least() =>
        // The two words choose each other; the second loses less by taking the root.
        Assert.Equal([1, -1], Heads.Of(new float[,] { { 1, 0, 9 }, { 7, 9, 0 } }));

    [Fact]
    public void Random_scores_always_make_a_tree()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 500; trial++)
        {
            var count = random.Next(1, 20);
            var scores = new float[count, count + 1];
            for (var word = 0; word < count; word++)
                for (var head = 0; head <= count; head++)
                    scores[word, head] = random.NextSingle();
            var heads = Heads.Of(scores);
            for (var word = 0; word < count; word++)
            {
                var (at, steps) = (word, 0);
                while (at >= 0 && steps++ <= count)
                    at = heads[at];
                Assert.Equal(-1, at);
            }
        }
    }
}
