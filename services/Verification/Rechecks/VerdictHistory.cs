using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;

namespace FactCheck.Verification.Rechecks;

/// <summary>Says what a re-check changed and why.</summary>
internal static class VerdictHistory
{
    /// <summary>The entry on the new result.</summary>
    /// <param name="previous">The latest before.</param>
    /// <param name="result">The new one.</param>
    /// <param name="because">Why the claim was looked at; absent: the verdict had expired.</param>
    public static VerdictChange Of(VerificationResult previous, VerificationResult result, string? because)
    {
        var isChanged = result.Verdict != previous.Verdict;
        var looked = $"Looked at again since {because ?? "the verdict had expired"}.";
        return new()
        {
            PreviousResultId = previous.Id,
            PreviousVerdict = previous.Verdict,
            IsChanged = isChanged,
            Why = isChanged
                ? $"{looked} {NameOf(previous)} before, {NameOf(result)} now{Reason(previous, result)}."
                : $"{looked} Still {NameOf(result)}.",
        };
    }

    /// <summary>Whether a reader would see the same but for the date: verdict, confidence, whether a person must look, evidence, figures, what supersedes, fact-checks.</summary>
    public static bool IsSame(VerificationResult previous, VerificationResult result) =>
        (previous.Verdict, previous.Confidence, previous.NeedsPerson, previous.SupersededBy, previous.Method, previous.Inputs?.Options)
            == (result.Verdict, result.Confidence, result.NeedsPerson, result.SupersededBy, result.Method, result.Inputs?.Options)
        && previous.Evidence.SequenceEqual(result.Evidence)
        && previous.ReportedFigures.SequenceEqual(result.ReportedFigures)
        && previous.FactChecks.SequenceEqual(result.FactChecks);

    /// <summary>The clearest passage that counts now and did not before; a change of engine or thresholds where there is none.</summary>
    private static string Reason(VerificationResult previous, VerificationResult result)
    {
        var before = previous.Evidence.Where(link => link.Counted).Select(link => link.EvidenceId).ToHashSet();
        if (result.Evidence.Where(link => link.Counted && !before.Contains(link.EvidenceId)).MaxBy(link => link.Strength) is { } link)
            return $": {link.Publisher ?? "a source"}{(link.PublishedAt is { } at ? $" ({FigureText.Date(at)})" : "")}: {link.Why}";
        if (previous.Method != result.Method)
            return $", by the engine {result.Method} instead of {previous.Method}";
        return previous.Inputs?.Options != result.Inputs?.Options ? ", by other thresholds" : ", since other passages count";
    }

    private static string NameOf(VerificationResult result) => $"{result.Verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        Verdict.ConflictingEvidence => "conflicting evidence",
        Verdict.NotEnoughEvidence => "not enough evidence",
        _ => "without a verdict",
    }} as of {FigureText.Date(result.AsOf)}";
}
