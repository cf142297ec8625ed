using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Verification;
using FactCheck.Core.Webhooks;

namespace FactCheck.Tests.Storage;

public static partial class Samples
{
    public static Publication Publication(string id = "pub-1", WorkspaceId? workspace = null)
    {
        var first = new PublicationVersion
        {
            Number = 1,
            Kind = PublicationKind.Published,
            At = Noon.AddDays(-1),
            By = "eva",
            Verdict = Verdict.NotEnoughEvidence,
            ClaimText = "The harbour of Port Example froze for the first time in forty years",
            Claimant = "the port office",
            ClaimDate = "2024-02",
            Appearances = [new("https://news.example/a", "Ice in the harbour", "The Coast Gazette", Noon.AddDays(-2)), new("https://b.example/", null, null, null)],
            Justification = "Nothing decides.",
            Citations = [new(new("evd-1"), "https://ice.example/report", "Ice Service", Noon.AddDays(-3), "No ice was seen.")],
            Reviewer = "ana",
            ApprovedBy = "ben",
            DecidedAt = Noon.AddDays(-1),
            ExpiresAt = Noon.AddYears(1),
        };
        return new()
        {
            Workspace = workspace ?? WorkspaceId.Default,
            Id = new(id),
            TaskId = new("tsk-1"),
            ClaimIds = [new("clm-1"), new("clm-2")],
            Versions = [first, first with { Number = 2, Kind = PublicationKind.Corrected, At = Noon, Note = "A report was missed.", Verdict = Verdict.Refuted }],
            PublishedAt = Noon.AddDays(-1),
            ModifiedAt = Noon,
            Trace = Trace,
        };
    }

    public static Webhook Webhook(string id = "whk-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        Url = "https://hooks.example/factcheck",
        Description = "the archive",
        State = WebhookState.Enabled,
        Secrets = [new("whsec_bmV3", Noon, null), new("whsec_b2xk", Noon.AddDays(-9), Noon.AddDays(1))],
        CreatedBy = "eva",
        CreatedAt = Noon,
        DeliversFrom = Noon.AddSeconds(1),
        UpdatedAt = Noon,
    };

    public static WebhookDelivery Delivery(string id = "dlv-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        WebhookId = new("whk-1"),
        PublicationId = new("pub-1"),
        Version = 2,
        Kind = PublicationKind.Corrected,
        State = WebhookDeliveryState.Pending,
        Attempts = [new(Noon, 12, null, "TIMEOUT"), new(Noon.AddMinutes(1), 34, 503, "STATUS")],
        Tries = 2,
        NextAttemptAt = Noon.AddMinutes(5),
        CreatedAt = Noon,
        Trace = Trace,
    };
}
