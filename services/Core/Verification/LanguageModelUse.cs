using FactCheck.Core.Identity;

namespace FactCheck.Core.Verification;

/// <summary>What became of a language model's answer, for one result. Absent from a result for which none was asked.</summary>
/// <param name="Engine">Name and version of the checks, and the model, e.g. <c>llm/1:gpt-4o-mini</c>.</param>
/// <param name="Outcome">Whether its answer passed the checks.</param>
/// <param name="Detail">Which check it failed, or why it was not had; absent when there is nothing to say. Never words of the answer.</param>
/// <param name="Given">The passages it was given, in the order of the numbers by which its answer cites them, from 1.</param>
/// <param name="Answer">The model's answer as it came, so that the checks can be run again; absent when none came. Never shown as it is.</param>
/// <param name="InputTokens">As the model counts them; absent when it does not say.</param>
/// <param name="OutputTokens">As the model counts them; absent when it does not say.</param>
public sealed record LanguageModelUse(
    string Engine, LanguageModelOutcome Outcome, string? Detail, IReadOnlyList<EvidenceId> Given, string? Answer, long? InputTokens, long? OutputTokens);

/// <summary>What became of a language model's answer.</summary>
public enum LanguageModelOutcome
{
    /// <summary>It passed every check: its stances and its words are in the result.</summary>
    Used = 1,

    /// <summary>It failed a check; the result is as without it.</summary>
    Discarded = 2,

    /// <summary>It contradicts the comparison of figures, or turns a verdict round: the result is as without it, and a person must look.</summary>
    Contradicts = 3,

    /// <summary>The model did not answer.</summary>
    Unavailable = 4,
}
