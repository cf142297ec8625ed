using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Models;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Privacy;
using FactCheck.Language.Models;
using FactCheck.Language.Stance;
using FactCheck.Messages;
using FactCheck.Verification.Engines;
using FactCheck.Verification.Evidence;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Matching;
using FactCheck.Verification.Privacy;
using FactCheck.Verification.Rechecks;
using FactCheck.Verification.Replay;
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
            services.GetRequiredService<IEvidenceStore>(), services.GetRequiredService<IOptions<LuceneIndexOptions>>().Value, MeaningsOf(services),
            services.GetRequiredService<ILogger<LuceneEvidenceIndex>>()));
        builder.Services.AddOptions<JudgingOptions>()
            .BindConfiguration(JudgingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => StanceClassifiers.Of(services.GetRequiredService<LanguageModels>()));
        builder.Services.AddSingleton(services => new EvidenceJudge(
            services.GetRequiredService<IStanceClassifier>(), services.GetRequiredService<IOptions<JudgingOptions>>().Value));
        builder.Services.AddSingleton(services => new FactCheckMatcher(
            services.GetRequiredService<IEvidenceStore>(), services.GetRequiredService<TimeProvider>(), MeaningsOf(services),
            services.GetRequiredService<LanguageModels>().Reader, services.GetRequiredService<IOptions<MatchingOptions>>().Value));
        builder.AddOutsideSources();
        builder.AddLanguageModelEngine();
        builder.Services.AddSingleton(services => new EarlierClaimMatcher(
            services.GetRequiredService<IClaimWatchStore>(), services.GetRequiredService<TimeProvider>(), MeaningsOf(services),
            services.GetRequiredService<LanguageModels>().Reader, services.GetRequiredService<IOptions<MatchingOptions>>().Value));
        builder.Services.AddOptions<ExpiryOptions>()
            .BindConfiguration(ExpiryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => new VerdictExpiry(services.GetRequiredService<IOptions<ExpiryOptions>>().Value));
        builder.Services.AddSingleton<ClaimVerifier>();
        builder.Services.AddSingleton<ResultReplay>();
        builder.Services.AddSingleton<ReportedFigureLists>();
        builder.Services.AddSingleton<ClaimSubjects>();
        builder.Services.AddSingleton<ResultRecorder>();
        builder.AddRechecks();
        builder.Services.AddOutbox<VerificationResult>(
            EventFor, result => result.Trace, result => result.Announced);
        builder.AddClaimExtractionClient();
        builder.AddIngestionClient();
        builder.AddErasure();
    }

    /// <summary>A claim's first result is news; one of a re-check only where the verdict is another.</summary>
    private static object? EventFor(VerificationResult result) => (result.ClaimId, result.Change) switch
    {
        (null, _) => null,
        ({ } claim, null) => new ClaimVerified { WorkspaceId = result.Workspace, ClaimId = claim, ResultId = result.Id },
        ({ } claim, { IsChanged: true } change) => new VerdictChanged
        {
            WorkspaceId = result.Workspace,
            ClaimId = claim,
            ResultId = result.Id,
            PreviousResultId = change.PreviousResultId,
        },
        _ => null,
    };

    private static void AddRechecks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RecheckOptions>()
            .BindConfiguration(RecheckOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ClaimWatches>();
        builder.Services.AddSingleton<NewPassages>();
        builder.Services.AddSingleton<Rechecker>();
        builder.Services.AddHostedService<RecheckLoop>();
    }

    private static Meanings? MeaningsOf(IServiceProvider services) =>
        services.GetRequiredService<LanguageModels>().Embedder is { } embedder ? new Meanings(embedder) : null;

    /// <summary>What the service listens to.</summary>
    public static void AddVerificationConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<VerifyClaimConsumer>();
        bus.AddConsumer<IndexPassagesConsumer>();
        bus.AddConsumer<BlankResultsConsumer>();
        bus.AddFanOutConsumer<RereadClaimsConsumer>();
    }

    /// <summary>Serves its gRPC and JSON calls.</summary>
    public static void MapVerification(this IEndpointRouteBuilder app) => app.MapGrpcService<VerificationService>();
}
