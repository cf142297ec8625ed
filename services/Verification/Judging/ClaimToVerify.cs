using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Verification.Judging;

/// <summary>A claim and what must be known about it to judge it.</summary>
/// <param name="Workspace">The tenant.</param>
/// <param name="ClaimId">The stored claim; absent for any text.</param>
/// <param name="DocumentId">The claim's document, which is no evidence for it; absent for any text.</param>
/// <param name="Text">The claim in self-contained words.</param>
/// <param name="Claimant">Who makes it; absent: the document itself.</param>
/// <param name="DocumentUrl">Where the document stands; absent when unknown.</param>
/// <param name="DocumentContentPublisher">Who published the document, e.g. <c>The Straits Times (Reuters)</c>; absent when unknown.</param>
/// <param name="Type">Its kind; opinions and predictions get no verdict. Absent: taken for a statement of fact.</param>
/// <param name="AsOf">Evidence published up to this moment, included, counts; <see cref="DateTimeOffset.MaxValue"/>: all does.</param>
/// <param name="Trace">Goes onto the result.</param>
public sealed record ClaimToVerify(
    WorkspaceId Workspace,
    ClaimId? ClaimId,
    DocumentId? DocumentId,
    string Text,
    string? Claimant,
    string? DocumentUrl,
    string? DocumentContentPublisher,
    ClaimType? Type,
    DateTimeOffset AsOf,
    TraceContext Trace)
{
    /// <summary>
    /// When the claim was made: the time its own "now" means, however late it is judged. Absent: <see cref="AsOf"/>, as for any text.
    /// </summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>The words of the claim's document, of which copies are told; absent when unknown.</summary>
    public string? DocumentText { get; init; }

    /// <summary>Whether evidence can bear it out: not for opinions and predictions.</summary>
    public bool GetsVerdict => Type is not (ClaimType.Opinion or ClaimType.Prediction);

    /// <summary>Whether it is judged as of a date.</summary>
    public bool IsDated => AsOf != DateTimeOffset.MaxValue;
}
