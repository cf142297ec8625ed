using System.Threading.Channels;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Review;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Truth = FactCheck.Core.Verification.Verdict;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>Review at a time that tests set, with an article, claims and evidence to ask for.</summary>
public class PublishingHost : ServiceHost<ReviewOptions>
{
    public const string Site = "https://checks.example";

    private PeerServer? _peer;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public FakeIngestion Documents { get; } = new();

    public FakeClaimExtraction Claims { get; } = new();

    public FakeVerification Evidence { get; } = new();

    public PublishingService.PublishingServiceClient Publishing => new(Grpc);

    public override async ValueTask InitializeAsync()
    {
        _peer = await PeerServer.StartAsync(Documents, Claims, Evidence);
        Settings["Services:Ingestion"] = Settings["Services:ClaimExtraction"] = Settings["Services:Verification"] = _peer.Address;
        Settings["Publishing:PublicAddress"] = Site;
        Settings["Publishing:Lifetimes:Cause"] = "7.00:00:00";
        Settings["Publishing:OrganizationName"] = "The <Coast> Desk";
        Configure += services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            // Deadlines of calls to the peers are by the clock on the wall.
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PeerCalls>(provider, TimeProvider.System));
        };
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _peer!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the consumer of this queue has handled, from now on.</summary>
    internal ChannelReader<ClaimReviewPublished> HandledBy(string queue)
    {
        var handled = Channel.CreateUnbounded<ClaimReviewPublished>();
        Services.GetRequiredService<IBus>().ConnectConsumeMessageObserver(new Handled(queue, handled.Writer));
        return handled.Reader;
    }

    /// <summary>A publication of a task that was decided like this.</summary>
    internal async Task<Publication> PublishAsync(Decided decided)
    {
        var task = await AddTaskAsync(decided);
        return (await Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = task }, Callers.In(decided.Workspace, "eva"))).Publication;
    }

    /// <summary>A task in the store, and what it is about at the peers.</summary>
    internal async Task<string> AddTaskAsync(Decided decided, ReviewState state = ReviewState.Decided)
    {
        var key = Guid.NewGuid().ToString("N");
        var (claim, document, evidence) = (new ClaimId($"clm-{key}"), new DocumentId($"doc-{key}"), new EvidenceId($"evd-{key}"));
        var now = Time.GetUtcNow();
        Documents.Documents[document.Value] = new()
        {
            DocumentId = document.Value,
            Url = decided.ArticleUrl,
            Title = decided.Title,
            Text = "The harbour froze.",
            Publisher = "The Coast Gazette",
            PublishTime = Timestamp.FromDateTimeOffset(now.AddDays(-2)),
            IngestTime = Timestamp.FromDateTimeOffset(now),
            State = DocumentState.Extracted,
        };
        Claims.Claims[claim.Value] = new()
        {
            ClaimId = claim.Value,
            DocumentId = document.Value,
            Reading = new() { Span = new() { End = 18 }, Text = decided.ClaimText, NormalizedText = decided.ClaimText, ClaimDate = "2026-02", Type = decided.Type },
            ExtractTime = Timestamp.FromDateTimeOffset(now),
            State = ClaimState.InReview,
        };
        Evidence.Passages[evidence.Value] = new()
        {
            EvidenceId = evidence.Value,
            Url = decided.EvidenceUrl,
            Publisher = "Ice Service",
            PublishTime = Timestamp.FromDateTimeOffset(now.AddDays(-3)),
            RetrieveTime = Timestamp.FromDateTimeOffset(now),
            Text = decided.Quote,
        };
        var id = TaskIdentity.IdOf(claim);
        var task = new FactCheck.Core.Review.ReviewTask
        {
            Workspace = new(decided.Workspace),
            Id = id,
            ClaimId = claim,
            DocumentId = document,
            ClaimText = decided.ClaimText,
            Claimant = decided.Claimant,
            Priority = 0.5,
            Proposal = new(new("ver-1"), Truth.Supported, null, "The machine's words.", now, 1, "rules/1"),
            State = state,
            Decision = new(decided.Verdict, decided.Justification, [evidence], decided.Reviewer, now),
            Audit = [],
            CreatedAt = now,
            UpdatedAt = now,
            Trace = new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        };
        await Services.GetRequiredService<IReviewTaskStore>().AddAsync(
            AuditChain.Append(decided.Change(task), now, "system", "enqueued", "ver-1", ""), CancellationToken.None);
        return id.Value;
    }

    private sealed class Handled(string queue, ChannelWriter<ClaimReviewPublished> handled) : IConsumeMessageObserver<ClaimReviewPublished>
    {
        public Task PreConsume(ConsumeContext<ClaimReviewPublished> context) => Task.CompletedTask;

        public Task PostConsume(ConsumeContext<ClaimReviewPublished> context) =>
            context.ReceiveContext.InputAddress.AbsolutePath.EndsWith(queue, StringComparison.Ordinal) ? handled.WriteAsync(context.Message).AsTask() : Task.CompletedTask;

        public Task ConsumeFault(ConsumeContext<ClaimReviewPublished> context, Exception exception) => Task.CompletedTask;
    }
}

/// <summary>What was decided, and of what.</summary>
internal sealed record Decided
{
    public string Workspace { get; init; } = "default";
    public string ClaimText { get; init; } = "The harbour froze for the first time in forty years.";
    public string? Claimant { get; init; } = "Ada Example";
    public ClaimType Type { get; init; } = ClaimType.Quantity;
    public Truth Verdict { get; init; } = Truth.Refuted;
    public string Justification { get; init; } = "It froze in 2010, too.";
    public string Reviewer { get; init; } = "ben";
    public string Quote { get; init; } = "The harbour was closed by ice in 2010.";
    public string Title { get; init; } = "Ice in the harbour";
    public string ArticleUrl { get; init; } = "https://news.example/ice";
    public Func<FactCheck.Core.Review.ReviewTask, FactCheck.Core.Review.ReviewTask> Change { get; init; } = task => task;
    public string EvidenceUrl { get; init; } = "https://ice.example/report";
}
