using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Publishing;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using FactCheck.Core.Webhooks;
using FactCheck.Tests.Console.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Console.Pages;

/// <summary>What the pages about publishing and erasure show, straight into the stores; nothing of it is sent anywhere.</summary>
internal static class SampleRecords
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TraceContext Trace = new("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    /// <summary>Safe to repeat.</summary>
    /// <returns>The publication and the webhook.</returns>
    internal static async Task<(PublicationId Publication, WebhookId Webhook)> AddAsync(ConsoleHost host)
    {
        var first = new PublicationVersion
        {
            Number = 1,
            Kind = PublicationKind.Published,
            At = At,
            By = "Edda Editor",
            Verdict = Verdict.Refuted,
            ClaimText = "The port of Sampleford handled more than 61,000 containers in 2022.",
            Claimant = "the harbour master",
            ClaimDate = "2023-03-06",
            Appearances = [new("https://post.example/port", "Port sets a record", "Example Post", At)],
            Justification = "The register has 58,000.",
            Citations = [new(null, "https://register.example/2022", "Port register", At, "58,000 containers were handled in 2022.")],
            Reviewer = "Chen Checker",
            ApprovedBy = "Edda Editor",
            DecidedAt = At,
            ExpiresAt = At.AddDays(30),
        };
        var publication = await host.Services.GetRequiredService<IPublicationStore>().AddAsync(new()
        {
            Workspace = WorkspaceId.Default,
            Id = new("pub-sample"),
            TaskId = new("tsk-sample"),
            ClaimIds = [new("clm-sample")],
            Versions = [first, first with { Number = 2, Kind = PublicationKind.Corrected, At = At.AddDays(1), Note = "The register was misread.", Verdict = Verdict.Supported }],
            PublishedAt = At,
            ModifiedAt = At.AddDays(1),
            Trace = Trace,
            Announced = true,
        }, CancellationToken.None);
        var webhook = await host.Services.GetRequiredService<IWebhookStore>().AddAsync(new()
        {
            Workspace = WorkspaceId.Default,
            Id = new("whk-sample"),
            Url = "https://archive.example/fact-checks",
            Description = "The archive",
            State = WebhookState.Disabled,
            Secrets = [new("whsec_AAAA", At, null), new("whsec_AAAB", At, At.AddYears(50))],
            CreatedBy = "Ada Admin",
            CreatedAt = At,
            DeliversFrom = At,
            UpdatedAt = At,
        }, CancellationToken.None);
        var deliveries = host.Services.GetRequiredService<IWebhookDeliveryStore>();
        await deliveries.AddAsync(Delivery(1, WebhookDeliveryState.Delivered, new WebhookAttempt(At, 120, 204, null)), CancellationToken.None);
        await deliveries.AddAsync(Delivery(2, WebhookDeliveryState.Dead, new WebhookAttempt(At, 5_000, null, "TIMEOUT")), CancellationToken.None);
        var (salt, digest, words) = ErasedNames.DigestOf("Nobody Atall")!.Value;
        await host.Services.GetRequiredService<IErasureStore>().AddAsync(new()
        {
            Workspace = WorkspaceId.Default,
            Id = new("era-sample"),
            Role = ErasedRole.Reviewer,
            Salt = salt,
            NameDigest = digest,
            WordCount = words,
            RequestedBy = "Ada Admin",
            RequestedAt = At,
            Reports = [new("tasks", 1_204, At), new("views", 2, At), new("webhooks", 0, At)],
            Trace = Trace,
            Announced = true,
        }, CancellationToken.None);
        return (publication.Id, webhook.Id);

        WebhookDelivery Delivery(int version, WebhookDeliveryState state, WebhookAttempt attempt) => new()
        {
            Workspace = WorkspaceId.Default,
            Id = new($"dlv-sample-{version}"),
            WebhookId = webhook.Id,
            PublicationId = publication.Id,
            Version = version,
            Kind = publication.Versions[version - 1].Kind,
            State = state,
            Attempts = [attempt],
            Tries = 1,
            NextAttemptAt = At,
            CreatedAt = At.AddDays(version),
            Trace = Trace,
        };
    }
}
