using System.Globalization;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Mapping;

namespace FactCheck.Verification.Judging;

/// <summary>Tells why a person must look at a result before anything is done with its verdict.</summary>
/// <remarks>
/// A person decides in any case. It says which proposals are the surer ones, and where the reading must not be skipped: a confidence that is not
/// known is never taken for a high one.
/// </remarks>
internal static class PersonNeeded
{
    /// <summary>For a person; null where the confidence reaches the threshold.</summary>
    public static string? Because(ClaimJudgement judgement, JudgingOptions options) => judgement switch
    {
        { Verdict: null } => "there is no verdict",
        { Confidence: null } => "how sure the verdict is, is not known",
        { Confidence: { } confidence } when confidence < options.LeastConfidence => UnderThreshold(confidence, options),
        _ => null,
    };

    /// <summary>The same with what others said: a language model that disagrees, or sources that are silent where nothing was found.</summary>
    public static string? Because(ClaimJudgement judgement, JudgingOptions options, IReadOnlyList<SourceAsked> asked, LanguageModelUse? model)
    {
        IEnumerable<string?> reasons =
        [
            Because(judgement, options),
            judgement.Verdict == Verdict.NotEnoughEvidence && SourceWords.OfSilent(asked) is { } silent ? $"not every source could be asked ({silent})" : null,
            model?.Outcome == LanguageModelOutcome.Contradicts ? "a language model disagrees" : null,
        ];
        return string.Join("; ", reasons.OfType<string>()) is { Length: > 0 } because ? because : null;
    }

    /// <summary>What a justification says of it; empty where the confidence reaches the threshold or is not known.</summary>
    public static string InWords(ClaimJudgement judgement, JudgingOptions options) =>
        judgement.Confidence < options.LeastConfidence ? $" A person must look: {UnderThreshold(judgement.Confidence.Value, options)}." : "";

    private static string UnderThreshold(double confidence, JudgingOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"the confidence, {confidence:0.00}, is under {options.LeastConfidence:0.##}");
}
