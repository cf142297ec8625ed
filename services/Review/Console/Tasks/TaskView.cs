using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;

namespace FactCheck.Review.Console.Tasks;

/// <summary>A task with what the other services hold of it. What could not be read is absent, and the page says so.</summary>
/// <param name="Task">As stored now.</param>
/// <param name="Claim">As ClaimExtraction holds it; null when it does not answer.</param>
/// <param name="Document">The article; null when Ingestion does not answer.</param>
/// <param name="Result">The machine's result in full; null when Verification does not answer.</param>
/// <param name="Figures">Reported figures as kept with the result; empty when there are none, or Verification does not answer.</param>
public sealed record TaskView(ReviewTask Task, Claim? Claim, Document? Document, VerificationResult? Result, IReadOnlyList<ReportedFigure> Figures)
{
    /// <summary>Passages judged, those that count first.</summary>
    public IReadOnlyList<EvidenceLink> Evidence => Result?.Evidence ?? [];
}
