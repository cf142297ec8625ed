using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

/// <summary>Passages and claims of the tests.</summary>
internal static class Passages
{
    public static readonly DateTimeOffset EndOfOctober30 = new(2023, 10, 30, 23, 59, 59, TimeSpan.Zero);

    public static EvidencePassage Of(string text, string? publisher = null, string? url = null, string? published = "2023-10-29", string workspace = "default") => new()
    {
        Workspace = new WorkspaceId(workspace),
        Id = EvidenceIdentity.IdOf(new WorkspaceId(workspace), url, text),
        Url = url,
        Publisher = publisher,
        PublishedAt = published is null ? null : new DateTimeOffset(DateOnly.ParseExact(published, "yyyy-MM-dd"), default, TimeSpan.Zero),
        RetrievedAt = EndOfOctober30,
        Text = text,
        Trace = new TraceContext(""),
    };

    public static ClaimToVerify Claim(string text, string? claimant = null, DocumentId? document = null, string? url = null, string? publisher = null) =>
        new(WorkspaceId.Default, new ClaimId("clm-1"), document, text, claimant, url, publisher, null, EndOfOctober30, new TraceContext(""));
}
