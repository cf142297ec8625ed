using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Mapping;

namespace FactCheck.Verification.Judging;

/// <summary>What others said while a claim was verified, kept with the result since nobody says it twice alike.</summary>
/// <param name="FactChecks">Published fact-checks that match.</param>
/// <param name="SourcesAsked">What came of asking each outside source.</param>
/// <param name="LanguageModel">What the language model answered, checked or not; absent when none was asked.</param>
internal sealed record SaidByOthers(
    IReadOnlyList<MatchedFactCheck> FactChecks, IReadOnlyList<SourceAsked> SourcesAsked, LanguageModelUse? LanguageModel)
{
    /// <summary>For a justification: which sources could not say what they have; empty where all could.</summary>
    public string SilenceInWords => SourceWords.OfSilent(SourcesAsked) is { } silent
        ? $" Not every source could be asked, and what they have is not known: {silent}." : "";
}
