using FactCheck.Language.Models;

namespace FactCheck.Tests.Unit.Language.Models;

public sealed class LengthBatchesTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1")]
    [InlineData(16, "8 8")]
    [InlineData(51, "13 13 13 12")]
    [InlineData(64, "16 16 16 16")]
    [InlineData(65, "9 9 9 9 9 9 9 2")]
    public void Even_batches_are_in_fours_of_about_as_many_rows(int count, string rows) =>
        Assert.Equal(rows, string.Join(' ', LengthBatches.Of([.. Enumerable.Repeat(60, count)], evenly: true).Select(batch => batch.Length)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_input_is_in_one_batch_with_its_like(bool evenly)
    {
        var lengths = Enumerable.Range(0, 100).Select(i => 1 + (i * 37 % 192)).ToList();
        var batches = LengthBatches.Of(lengths, evenly);
        Assert.Equal(Enumerable.Range(0, 100), batches.SelectMany(batch => batch).Order());
        Assert.All(batches.Zip(batches.Skip(1)), pair => Assert.True(pair.First.Max(i => lengths[i]) <= pair.Second.Min(i => lengths[i])));
    }
}
