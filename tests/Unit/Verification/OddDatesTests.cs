using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification;

/// <summary>Dates at the ends of the calendar, which feeds use for "unknown".</summary>
public sealed class OddDatesTests
{
    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_passage_dated_at_an_end_of_the_calendar_is_judged_like_another(string day)
    {
        foreach (var when in new[] { "Last week", "Next week", "Yesterday", "Tomorrow", "Last year", "Next year", "On Thursday", "Ten days ago", "In the past 12 months", "Last month", "Two weeks later", "In the 1990s", "This decade", "Since Monday", "On Tuesday night", "In October", "Next Friday", "In three years", "A century ago", "At the end of the year", "Last weekend", "By 31 December" })
        {
            var passages = new[] { Passages.Of($"{when} more than 340 homes were flooded in Oldford.", "Fjord News", "https://fjord.example/1", day) };
            var judge = new EvidenceJudge(new StructuredStanceClassifier(), new JudgingOptions());
            foreach (var asOf in new[] { Passages.EndOfOctober30, DateTimeOffset.MaxValue, DateTimeOffset.MinValue })
                foreach (var claim in new[] { "More than 300 homes were flooded in Oldford.", $"{when} more than 300 homes were flooded in Oldford." })
                {
                    var result = await new ClaimVerifier(new AllPassages(passages), judge, new FakeTimeProvider(Passages.EndOfOctober30)).VerifyAsync(Passages.Claim(claim) with { AsOf = asOf }, default);
                    Assert.NotNull(result.Verdict);
                }
        }
    }
}
