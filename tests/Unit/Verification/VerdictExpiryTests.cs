using FactCheck.Core.Claims;
using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class VerdictExpiryTests
{
    private static readonly VerdictExpiry Expiry = new(new ExpiryOptions());

    [Theory]
    [InlineData("The flood in Norway killed more than 1,400 people.", 3)]
    [InlineData("Rebels in Peru currently hold the city of Cusco.", 3)]
    [InlineData("Norway's prime minister visited Peru last week.", 30)]
    [InlineData("The bridge at Oldford was opened in 1969.", 730)]
    [InlineData("The flood of 1969 in Norway killed more than 1,400 people.", 730)]
    public void A_count_of_now_holds_for_days_and_what_is_past_for_years(string text, int days) =>
        Assert.Equal(days, (Of(text, Passages.EndOfOctober30)!.Value - Passages.EndOfOctober30).Days);

    [Fact]
    public void What_was_recent_when_it_was_said_is_past_when_it_is_verified_years_later()
    {
        var verifiedAt = Passages.EndOfOctober30.AddYears(3);
        Assert.Equal(verifiedAt.AddDays(730), Of("The flood in Norway killed more than 1,400 people.", verifiedAt));
    }

    [Fact]
    public void Without_a_verdict_nothing_expires() => Assert.Null(Of("Norway is the finest country.", Passages.EndOfOctober30, ClaimType.Opinion, verdict: null));

    private static DateTimeOffset? Of(string text, DateTimeOffset verifiedAt, ClaimType? type = null, Verdict? verdict = Verdict.Supported)
    {
        var claim = Passages.Claim(text) with { Type = type };
        return Expiry.Of(EvidenceJudge.Read(claim), claim, verdict, verifiedAt);
    }
}
