using FactCheck.Core.Publishing;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Messages;

namespace FactCheck.Review.Publishing;

/// <summary>Publishes decisions and serves them to readers.</summary>
internal static class PublishingModule
{
    internal static void AddPublishing(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PublishingOptions>().BindConfiguration(PublishingOptions.Section).ValidateDataAnnotations()
            .Validate(options => IsWebAddress(options.PublicAddress) && IsWebAddress(options.OrganizationUrl),
                $"{PublishingOptions.Section}: PublicAddress and OrganizationUrl must be http or https addresses.")
            .Validate(options => options.Lifetimes.Values.All(life => life >= TimeSpan.Zero), $"{PublishingOptions.Section}:Lifetimes must not be negative.")
            .ValidateOnStart();
        builder.Services.AddSingleton<PublicAddresses>();
        builder.Services.AddSingleton<Ratings>();
        builder.Services.AddSingleton<ClaimReviewJson>();
        builder.Services.AddSingleton<VersionWriter>();
        builder.Services.AddSingleton<DecisionInForce>();
        builder.Services.AddSingleton<PublicationDesk>();
        builder.Services.AddSingleton<PublicationErasure>();
        builder.Services.AddSingleton<PublicationPage>();
        builder.Services.AddSingleton<PublicationFeeds>();
        builder.Services.AddSingleton<AtomFeed>();
        builder.Services.AddSingleton<PublicationExport>();
        builder.Services.AddSingleton<ExportGate>();
        builder.Services.AddSingleton<ConditionalAnswer>();
        builder.Services.AddSingleton<PublicEndpoints>();
        builder.Services.AddOutbox<Publication>(Announce, publication => publication.Trace, publication => publication.Announced);
        builder.AddIngestionClient();
        builder.AddClaimExtractionClient();
        builder.AddVerificationClient();
    }

    internal static void MapPublishing(this IEndpointRouteBuilder app)
    {
        app.MapGrpcService<PublishingService>();
        PublicEndpoints.Map(app);
    }

    private static ClaimReviewPublished Announce(Publication publication) => new()
    {
        WorkspaceId = publication.Workspace,
        PublicationId = publication.Id,
        TaskId = publication.TaskId,
        ClaimId = publication.ClaimIds[0],
        Version = publication.Current.Number,
        Kind = publication.Current.Kind.ToString(),
    };

    private static bool IsWebAddress(Uri? address) => address is null || (address.IsAbsoluteUri && address.Scheme is "http" or "https");
}
