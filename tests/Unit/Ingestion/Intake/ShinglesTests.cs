using FactCheck.Ingestion.Intake;

namespace FactCheck.Tests.Unit.Ingestion.Intake;

public sealed class ShinglesTests
{
    private static readonly Random Chance = new(7);

    [Fact]
    public void Equal_texts_are_wholly_alike_and_others_not_at_all()
    {
        var text = Text(200);
        Assert.Equal(1, Shingles.Of(text).Likeness(Shingles.Of(text.ToUpperInvariant())));
        Assert.InRange(Shingles.Of(text).Likeness(Shingles.Of(Text(200))), 0, 0.01);
        Assert.Equal(0, Shingles.Of("").Likeness(Shingles.Of("")));
    }

    [Fact]
    public void A_changed_word_changes_the_three_runs_that_it_is_in() => Assert.Equal(5.0 / 11,
        Shingles.Of("one two three four five six seven eight nine ten").Likeness(Shingles.Of("one two three four FIVE! VI seven eight nine ten")), 10);

    [Fact]
    public void Short_texts_have_no_fingerprint()
    {
        Assert.Null(Shingles.Of("").Fingerprint());
        Assert.Null(Shingles.Of(Text(49)).Fingerprint());
        Assert.Equal(4, Shingles.Of(Text(50)).Fingerprint()!.Split(' ').Length);
    }

    [Fact]
    public void The_fingerprint_is_the_same_in_every_process() => Assert.Equal(Fixed, Shingles.Of(string.Join(' ', Enumerable.Range(0, 60))).Fingerprint());

    // 0.94 of texts with a likeness of 0.8 share a word, and 1 of 30 of those with 0.2.
    [Theory]
    [InlineData(0.02, 0.9, 1.0)]
    [InlineData(0.3, 0.0, 0.25)]
    public void Near_copies_share_a_word_and_others_seldom(double edited, double least, double most)
    {
        var shared = Enumerable.Range(0, 300).Count(_ =>
        {
            var text = Text(300);
            var copy = string.Join(' ', text.Split(' ').Select(word => Chance.NextDouble() < edited ? Word() : word));
            return Shingles.Of(text).Fingerprint()!.Split(' ').Zip(Shingles.Of(copy).Fingerprint()!.Split(' ')).Any(pair => pair.First == pair.Second);
        });
        Assert.InRange(shared / 300.0, least, most);
    }

    private const string Fixed = "90e442dee841ba57 f8f6fb9d2ca951de 2c9d0ad7657bb96b 644498a68ab8836b";

    private static string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    private static string Word() => $"word{Chance.Next(5_000)}";
}
