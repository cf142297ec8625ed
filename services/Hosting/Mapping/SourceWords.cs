using System.Globalization;
using FactCheck.Core.Verification;

namespace FactCheck.Hosting.Mapping;

/// <summary>What came of asking an outside source, in a person's words: in justifications, on the task's page and on the command line alike.</summary>
public static class SourceWords
{
    /// <summary>E.g. "answered with 3", "no answer: time-out (no answer in 8 s)".</summary>
    public static string Of(SourceAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var words = asked.Outcome switch
        {
            SourceOutcome.Answered when asked.Count == 0 => "answered: it has nothing",
            SourceOutcome.Answered => string.Create(CultureInfo.InvariantCulture, $"answered with {asked.Count}"),
            SourceOutcome.NotAsked => "not asked",
            _ => $"no answer: {Why(asked.Outcome)}",
        };
        return asked.Detail is { } detail ? $"{words} ({detail})" : words;
    }

    /// <summary>The sources of which it is not known what they have, e.g. "wikipedia: time-out, search:news: it refused"; null without any.</summary>
    public static string? OfSilent(IEnumerable<SourceAsked> asked) =>
        string.Join(", ", asked.Where(one => one.IsSilent).Select(one => $"{one.Source}: {Why(one.Outcome)}")) is { Length: > 0 } silent ? silent : null;

    private static string Why(SourceOutcome outcome) => outcome switch
    {
        SourceOutcome.TimedOut => "time-out",
        SourceOutcome.QuotaUsedUp => "the day's quota is used up",
        SourceOutcome.RateLimited => "asked too often of late",
        SourceOutcome.CircuitOpen => "left alone, since it failed too often of late",
        SourceOutcome.Unreachable => "not reachable",
        SourceOutcome.Refused => "it refused",
        SourceOutcome.Malformed => "not of the documented form",
        SourceOutcome.TooLarge => "larger than what is read",
        SourceOutcome.NotAllowed => "its address may not be connected to",
        _ => "unknown",
    };
}
