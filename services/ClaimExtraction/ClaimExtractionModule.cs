using FactCheck.ClaimExtraction.Clusters;
using FactCheck.ClaimExtraction.Extraction;
using FactCheck.ClaimExtraction.Lifecycle;
using FactCheck.ClaimExtraction.Privacy;
using FactCheck.Core.Claims;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Models;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Privacy;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction;

/// <summary>Finds claims in documents and keeps them, with their evidence links, through their life.</summary>
public static class ClaimExtractionModule
{
    /// <summary>Registers the service.</summary>
    public static void AddClaimExtraction(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ClaimExtractionOptions>()
            .BindConfiguration(ClaimExtractionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddLanguageModels();
        builder.Services.AddSingleton<ICheckWorthinessClassifier>(services => CheckWorthinessClassifiers.Of(services.GetRequiredService<LanguageModels>()));
        builder.Services.AddSingleton(services => new ArticleReader(
            services.GetRequiredService<ICheckWorthinessClassifier>(), services.GetRequiredService<LanguageModels>().Reader));
        builder.Services.AddSingleton<ClaimExtractor>();
        builder.Services.AddSingleton<ClusterFinder>();
        builder.Services.AddSingleton<MatchDesk>();
        builder.Services.AddSingleton<ClaimProgress>();
        builder.Services.AddOutbox<Claim>(
            claim => new ClaimExtracted { WorkspaceId = claim.Workspace, ClaimId = claim.Id, DocumentId = claim.DocumentId },
            claim => claim.Trace, claim => claim.Announced);
        builder.AddIngestionClient();
        builder.AddVerificationClient();
        builder.AddReviewClient();
        builder.AddErasure();
        builder.Services.AddSingleton<ClaimEraser>();
    }

    /// <summary>What the service listens to.</summary>
    public static void AddClaimExtractionConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<ExtractClaimsConsumer>();
        bus.AddConsumer<LinkEvidenceConsumer>();
        bus.AddConsumer<LinkNewVerdictConsumer>();
        bus.AddConsumer<MarkInReviewConsumer>();
        bus.AddConsumer<ResolveClaimConsumer>();
        bus.AddConsumer<ReopenClaimConsumer>();
        bus.AddConsumer<MarkUnverifiableConsumer>();
        bus.AddConsumer<BlankClaimsConsumer>();
    }

    /// <summary>Serves its gRPC and JSON calls.</summary>
    public static void MapClaimExtraction(this IEndpointRouteBuilder app) => app.MapGrpcService<ClaimExtractionService>();
}
