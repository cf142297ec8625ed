using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Models;
using FactCheck.Hosting.Peers;
using FactCheck.Language.Models;
using FactCheck.Language.Stance;
using FactCheck.Messages;
using FactCheck.Verification.Evidence;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Matching;
using FactCheck.Verification.Retrieval;
using FactCheck.Verification.Sources;
using MassTransit;
using Microsoft.Extensions.Options;

namespace FactCheck.Verification;

/// <summary>Judges claims against evidence, as of a date.</summary>
public static class VerificationModule
{
    /// <summary>Registers the service.</summary>
    public static void AddVerification(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<LuceneIndexOptions>()
            .BindConfiguration(LuceneIndexOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<MatchingOptions>()
            .BindConfiguration(MatchingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddLanguageModels();
        builder.Services.AddSingleton<IEvidenceIndex>(services => new LuceneEvidenceIndex(
            services.GetRequiredService<IEvidenceStore>(), services.GetRequiredService<IOptions<LuceneIndexOptions>>().Value, MeaningsOf(services)));
        builder.Services.AddOptions<JudgingOptions>()
            .BindConfiguration(JudgingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => StanceClassifiers.Of(services.GetRequiredService<LanguageModels>()));
        builder.Services.AddSingleton(services => new EvidenceJudge(
            services.GetRequiredService<IStanceClassifier>(), services.GetRequiredService<IOptions<JudgingOptions>>().Value));
        builder.Services.AddSingleton(services => new FactCheckMatcher(
            services.GetRequiredService<IEvidenceStore>(), services.GetRequiredService<TimeProvider>(), MeaningsOf(services),
            services.GetRequiredService<LanguageModels>().Reader, services.GetRequiredService<IOptions<MatchingOptions>>().Value));
        builder.AddOutsideSources();
        builder.Services.AddSingleton<ClaimVerifier>();
        builder.Services.AddSingleton<ClaimSubjects>();
        builder.Services.AddSingleton<ResultRecorder>();
        builder.Services.AddOutbox<VerificationResult>(
            result => result.ClaimId is { } claim
                ? new ClaimVerified { WorkspaceId = result.Workspace, ClaimId = claim, ResultId = result.Id }
                : null,
            result => result.Trace, result => result.Announced);
        builder.AddClaimExtractionClient();
        builder.AddIngestionClient();
    }

    private static Meanings? MeaningsOf(IServiceProvider services) =>
        services.GetRequiredService<LanguageModels>().Embedder is { } embedder ? new Meanings(embedder) : null;

    /// <summary>What the service listens to.</summary>
    public static void AddVerificationConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<VerifyClaimConsumer>();
        bus.AddConsumer<IndexPassagesConsumer>();
    }

    /// <summary>Serves its gRPC and JSON calls.</summary>
    public static void MapVerification(this IEndpointRouteBuilder app) => app.MapGrpcService<VerificationService>();
}
