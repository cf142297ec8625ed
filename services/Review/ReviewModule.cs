using FactCheck.Core.Review;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;
using FactCheck.Review.Privacy;
using FactCheck.Review.Publishing;
using FactCheck.Review.Queue;
using FactCheck.Review.Webhooks;
using MassTransit;

namespace FactCheck.Review;

/// <summary>Keeps the queue that fact-checkers work.</summary>
public static class ReviewModule
{
    /// <summary>Registers the service.</summary>
    public static void AddReview(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ReviewOptions>()
            .BindConfiguration(ReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddQueue();
        builder.Services.AddOutbox<ReviewTask>(Announce, task => task.Trace, task => task.Announced);
        builder.AddClaimExtractionClient();
        builder.AddVerificationClient();
        builder.AddPublishing();
        builder.AddWebhooks();
        builder.AddPrivacy();
    }

    /// <summary>What the service listens to.</summary>
    public static void AddReviewConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<EnqueueReviewConsumer>();
        bus.AddConsumer<ReplaceProposalConsumer>();
        bus.AddConsumer<RecordPublicationConsumer>();
        bus.AddConsumer<NotifyWebhooksConsumer>();
        bus.AddPrivacyConsumers();
        bus.AddFanOutConsumer<TellReadersConsumer>();
    }

    /// <summary>Serves its gRPC and JSON calls, and what readers see.</summary>
    public static void MapReview(this IEndpointRouteBuilder app)
    {
        app.MapGrpcService<ReviewService>();
        app.MapPublishing();
        app.MapWebhooks();
    }

    private static void AddQueue(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReaderNews>();
        builder.Services.AddHostedService<ReaderNewsPump>();
        builder.Services.AddSingleton<QueueChanges>();
        builder.Services.AddSingleton<PriorityFormula>();
        builder.Services.AddSingleton<SecondPerson>();
        builder.Services.AddSingleton<TaskChanges>();
        builder.Services.AddSingleton<TaskPlaces>();
        builder.Services.AddSingleton<TaskIntake>();
        builder.Services.AddSingleton<ReuseFinder>();
        builder.Services.AddSingleton<ReviewDesk>();
        builder.Services.AddSingleton<DecisionDesk>();
        builder.Services.AddSingleton<NoteDesk>();
        builder.Services.AddSingleton<ReuseDesk>();
        builder.Services.AddSingleton<ClusterDesk>();
        builder.Services.AddSingleton<BatchChanges>();
        builder.Services.AddSingleton<ReviewReporter>();
    }

    // Any entry of the trail: the sweeper may come after others have taken the task, and the news of a decision taken back is still due.
    private static object Announce(ReviewTask task) => task switch
    {
        { State: ReviewState.Decided } => new ReviewDecided { WorkspaceId = task.Workspace, TaskId = task.Id, ClaimId = task.ClaimId },
        _ when task.Audit.Any(entry => entry.Action == DecisionDesk.Undone) => new ReviewReopened { WorkspaceId = task.Workspace, TaskId = task.Id, ClaimId = task.ClaimId },
        _ => new ReviewTaskEnqueued { WorkspaceId = task.Workspace, TaskId = task.Id, ClaimId = task.ClaimId },
    };
}
