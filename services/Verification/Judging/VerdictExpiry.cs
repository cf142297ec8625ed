using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;

namespace FactCheck.Verification.Judging;

/// <summary>How long verdicts are taken to hold. Section <c>Expiry</c>; environment <c>FACTCHECK_EXPIRY__…</c>.</summary>
/// <remarks>When it is over, the claim is looked at again as of then. Shorter costs re-checks, one claim's judging each; longer shows old verdicts for longer.</remarks>
public sealed class ExpiryOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Expiry";

    /// <summary>Of a count that still grows or is still revised: the killed, held or displaced of something recent. Default 3 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan RunningCount { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Of anything else that is recent. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan Recent { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Of what is long past. Default 730 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "36500.00:00:00")]
    public TimeSpan Historic { get; set; } = TimeSpan.FromDays(730);

    /// <summary>From how long ago on the claim's last day, or the day it was made where it names none, is long past. Default 365 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan HistoricAfter { get; set; } = TimeSpan.FromDays(365);
}

/// <summary>Tells until when a verdict is taken to hold.</summary>
public sealed class VerdictExpiry(ExpiryOptions options)
{
    /// <summary>How long each kind holds.</summary>
    public ExpiryOptions Options => options;

    /// <summary>Counted from when the verdict was made, since that is when the evidence was looked for. Absent where there is no verdict.</summary>
    public DateTimeOffset? Of(StanceClaim claim, ClaimToVerify verified, Verdict? verdict, DateTimeOffset verifiedAt)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(verified);
        return verdict is null ? null : verifiedAt + LifetimeOf(claim, verified, verifiedAt);
    }

    private TimeSpan LifetimeOf(StanceClaim claim, ClaimToVerify verified, DateTimeOffset verifiedAt)
    {
        var said = verified.SaidAt ?? (verified.IsDated ? verified.AsOf : verifiedAt);
        // "In 1969" is past whenever it is said; what names a coming day is not.
        var of = claim.LastDay is { } day ? new DateTimeOffset(day, default, TimeSpan.Zero) : said;
        if (verifiedAt - of >= options.HistoricAfter)
            return options.Historic;
        return claim.IsRunningCount ? options.RunningCount : options.Recent;
    }
}
