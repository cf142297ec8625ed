using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class SelfCorrectionTests
{
    [Theory]
    [InlineData("The Vega mine is closed.", "The Vega mine is closed.", 2015, "The Vega mine reopened in 2019.", 2019, Verdict.Refuted)]
    [InlineData("The Vega mine is closed.", "The Vega mine is closed.", 2019, "The Vega mine reopened in 2015.", 2015, Verdict.Supported)]
    [InlineData("The Vega mine closed.", "The Vega mine closed.", 2015, "The Vega mine reopened.", 2019, Verdict.Supported)] // what was stays true
    public void A_source_that_says_the_contrary_later_takes_back_what_is_so_now(string claim, string said, int year, string other, int otherYear, Verdict verdict)
    {
        var judge = new EvidenceJudge(new StructuredStanceClassifier(), new JudgingOptions());
        var judgement = judge.Judge(Passages.Claim(claim), [At(said, year, "1"), At(other, otherYear, "2")], default);
        Assert.Equal(verdict, judgement.Verdict);
    }

    [Theory]
    [InlineData("The number stood at 55,491 as of the 21st of November 2023.", "2023-11-01", "2023-11-21")] // dated by its month
    [InlineData("The number stood at 55,491 as of the 21st of November 2023.", "2023-11-02", "2023-11-02")]
    [InlineData("The number of 55,491 will be told on the 21st of November 2023.", "2023-11-01", "2023-11-01")]
    [InlineData("The number stood at 55,491 on 28 October 2023.", "2023-11-01", "2023-10-28")]
    public void A_count_is_of_the_day_it_stands_at(string text, string published, string day)
    {
        var passage = At(text, 2023, "1") with { PublishedAt = DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal) };
        var at = text.IndexOf("55,491", StringComparison.Ordinal);
        Assert.Equal(day, FigureDay.Of(passage, new TextSpan(at, at + 6)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static EvidencePassage At(string text, int year, string page) =>
        Passages.Of(text, "Orlen Wire", $"https://wire.example/{page}") with { PublishedAt = new DateTimeOffset(year, 5, 8, 0, 0, 0, TimeSpan.Zero) };
}
