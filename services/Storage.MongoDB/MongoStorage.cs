using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Operations;
using FactCheck.Core.Privacy;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Core.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <summary>Keeps every kind of record in a collection of its own of one MongoDB database.</summary>
public static class MongoStorage
{
    /// <summary>The source of the driver's spans, one for each command; they carry no values.</summary>
    public static string ActivitySourceName => MongoTelemetry.ActivitySourceName;

    /// <summary>Registers every storage port on the database; <see cref="IStoreLifecycle.InitializeAsync"/> makes the indexes.</summary>
    /// <param name="services">The stores are singletons; the time of a change comes from the registered <see cref="TimeProvider"/>.</param>
    /// <param name="connectionString">A <c>mongodb://</c> or <c>mongodb+srv://</c> URL of a single server, a replica set or a sharded cluster.</param>
    /// <param name="database">The database's name.</param>
    public static IServiceCollection AddMongoStorage(this IServiceCollection services, string connectionString, string database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new MongoStore(connectionString, database));
        services.AddSingleton<IStoreLifecycle, MongoLifecycle>();
        services.AddSingleton<IDocumentStore, MongoDocumentStore>();
        services.AddSingleton<IClaimStore, MongoClaimStore>();
        services.AddSingleton<IEvidenceStore, MongoEvidenceStore>();
        services.AddSingleton<IVerificationStore, MongoVerificationStore>();
        services.AddSingleton<IClaimWatchStore, MongoClaimWatchStore>();
        services.AddSingleton<IReviewTaskStore, MongoReviewTaskStore>();
        services.AddSingleton<ISavedViewStore, MongoSavedViewStore>();
        services.AddSingleton<IPublicationStore, MongoPublicationStore>();
        services.AddSingleton<IWebhookStore, MongoWebhookStore>();
        services.AddSingleton<IWebhookDeliveryStore, MongoWebhookDeliveryStore>();
        services.AddSingleton<IErasureStore, MongoErasureStore>();
        services.AddSingleton<IDeadLetterStore, MongoDeadLetterStore>();
        services.AddSingleton<IRequestStore, MongoRequestStore>();
        services.AddSingleton<IOutbox<Document>>(provider => provider.GetRequiredService<IDocumentStore>());
        services.AddSingleton<IOutbox<Claim>>(provider => provider.GetRequiredService<IClaimStore>());
        services.AddSingleton<IOutbox<VerificationResult>>(provider => provider.GetRequiredService<IVerificationStore>());
        services.AddSingleton<IOutbox<ReviewTask>>(provider => provider.GetRequiredService<IReviewTaskStore>());
        services.AddSingleton<IOutbox<Publication>>(provider => provider.GetRequiredService<IPublicationStore>());
        services.AddSingleton<IOutbox<Erasure>>(provider => provider.GetRequiredService<IErasureStore>());
        return services;
    }
}
