using FactCheck.Core.Documents;
using FactCheck.Hosting.Fetching;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Privacy;
using FactCheck.Ingestion.Fetching;
using FactCheck.Ingestion.Intake;
using FactCheck.Ingestion.Privacy;
using FactCheck.Messages;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Ingestion;

/// <summary>Takes documents in and says how far they have come.</summary>
public static class IngestionModule
{
    /// <summary>Registers the service.</summary>
    public static void AddIngestion(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<IngestionOptions>()
            .BindConfiguration(IngestionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(new PrivateAddressGuard());
        builder.Services.AddSingleton<PageFetcher>();
        builder.Services.AddSingleton<BacklogGate>();
        builder.Services.AddSingleton<NearCopies>();
        builder.Services.AddSingleton<DocumentIntake>();
        builder.Services.AddSingleton<DocumentWatcher>();
        // An extracted document is announced again only after a bus forgot: its passages may not be indexed yet.
        builder.Services.AddOutbox<Document>(
            document => document.State == DocumentState.Failed
                ? null
                : new DocumentIngested { WorkspaceId = document.Workspace, DocumentId = document.Id },
            document => document.Trace, document => document.Announced);
        builder.AddClaimExtractionClient();
        builder.AddErasure();
    }

    /// <summary>What the service listens to.</summary>
    public static void AddIngestionConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<MarkExtractedConsumer>();
        bus.AddConsumer<MarkUnreadableConsumer>();
        bus.AddConsumer<BlankDocumentsConsumer>();
    }

    /// <summary>Serves its gRPC and JSON calls.</summary>
    public static void MapIngestion(this IEndpointRouteBuilder app) => app.MapGrpcService<IngestionService>();
}
