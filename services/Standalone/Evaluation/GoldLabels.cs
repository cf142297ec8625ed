using FactCheck.Core.Verification;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>Gold labels in the words of the common sets.</summary>
internal static class GoldLabels
{
    /// <summary>The stance of a field; null where absent.</summary>
    public static Stance? StanceOf(BatchLine line, string field) => Upper(line, field) switch
    {
        null => null,
        "SUPPORTS" or "SUPPORTED" or "SUPPORT" or "ENTAILMENT" => Stance.Supports,
        "REFUTES" or "REFUTED" or "CONTRADICT" or "CONTRADICTION" => Stance.Refutes,
        "NEUTRAL" or "NOT ENOUGH INFO" or "NOT_ENOUGH_INFO" => Stance.Neutral,
        var other => throw new InputException($"'{field}' is no stance: {other}."),
    };

    /// <summary>The verdict of a field; null where absent. Half true is what is partly borne out and partly contradicted: conflicting evidence.</summary>
    public static Verdict? VerdictOf(BatchLine line, string field) => Upper(line, field) switch
    {
        null => null,
        "SUPPORTED" or "SUPPORTS" or "TRUE" => Verdict.Supported,
        "REFUTED" or "REFUTES" or "FALSE" => Verdict.Refuted,
        "NOT_ENOUGH_EVIDENCE" or "NOT_ENOUGH_INFO" or "NOT ENOUGH INFO" or "NOT ENOUGH EVIDENCE" => Verdict.NotEnoughEvidence,
        "CONFLICTING_EVIDENCE" or "CONFLICTING EVIDENCE" or "CONFLICTING EVIDENCE/CHERRYPICKING" or "CONFLICTING" or "DISPUTED" or "HALF TRUE" or "HALF TRUE/FALSE" => Verdict.ConflictingEvidence,
        var other => throw new InputException($"'{field}' is no verdict: {other}."),
    };

    private static string? Upper(BatchLine line, string field) => line.Optional(field)?.Trim().ToUpperInvariant();
}
