using FactCheck.Hosting.Endpoints;
using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Verification.V1;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Peers;

/// <summary>Clients of the other services.</summary>
public static class PeersModule
{
    /// <summary>Documents can be asked for; Ingestion's address becomes a required setting.</summary>
    public static void AddIngestionClient(this IHostApplicationBuilder builder) =>
        builder.AddPeer<IngestionService.IngestionServiceClient, IngestionClient>(Peer.Ingestion);

    /// <summary>Claims can be asked for; ClaimExtraction's address becomes a required setting.</summary>
    public static void AddClaimExtractionClient(this IHostApplicationBuilder builder) =>
        builder.AddPeer<ClaimExtractionService.ClaimExtractionServiceClient, ClaimExtractionClient>(Peer.ClaimExtraction);

    /// <summary>Results can be asked for; Verification's address becomes a required setting.</summary>
    public static void AddVerificationClient(this IHostApplicationBuilder builder) =>
        builder.AddPeer<VerificationService.VerificationServiceClient, VerificationClient>(Peer.Verification);

    /// <summary>Tasks can be asked for; Review's address becomes a required setting.</summary>
    public static void AddReviewClient(this IHostApplicationBuilder builder) =>
        builder.AddPeer<ReviewService.ReviewServiceClient, ReviewClient>(Peer.Review);

    /// <summary>Health and dead letters of all services can be asked for.</summary>
    public static void AddOperationsClient(this IHostApplicationBuilder builder) => builder.Services.TryAddSingleton(services => new OperationsClient(
        services.GetRequiredService<IOptions<ServiceAddressOptions>>(), services.GetRequiredService<ServiceAddresses>(),
        services.GetRequiredService<HostAddresses>(), services.GetRequiredService<PeerCalls>()));

    private static void AddPeer<TGenerated, TClient>(this IHostApplicationBuilder builder, Peer peer)
        where TGenerated : ClientBase where TClient : class
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(TClient)))
            return; // several modules of one process may ask the same peer
        builder.Services.AddOptions<ServiceAddressOptions>()
            .BindConfiguration(ServiceAddressOptions.Section)
            .ValidateDataAnnotations()
            .Validate(options => IsAddress(options[peer]),
                $"{ServiceAddressOptions.Section}:{peer} (environment {ServiceDefaults.EnvironmentPrefix}SERVICES__{peer.ToString().ToUpperInvariant()}) "
                + $"must be the http address of {peer}'s gRPC port, or '{ServiceAddressOptions.Self}'.")
            .ValidateOnStart();
        builder.Services.TryAddSingleton<ServiceAddresses>();
        builder.Services.TryAddSingleton<PeerCalls>();
        builder.Services.AddSingleton<TClient>();
        builder.Services.AddGrpcClient<TGenerated>((services, options) => options.Address = services.GetRequiredService<ServiceAddresses>()[peer]);
    }

    private static bool IsAddress(string? value) => value == ServiceAddressOptions.Self
        || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
