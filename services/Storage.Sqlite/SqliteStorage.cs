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

namespace FactCheck.Storage.Sqlite;

/// <summary>Keeps every record in one SQLite file: the embedded default.</summary>
public static class SqliteStorage
{
    /// <summary>The source of one span for each store call; its tags name the operation and the table, never a value.</summary>
    public const string ActivitySourceName = "FactCheck.Storage.Sqlite";

    /// <summary>Registers every storage port on the file, which <see cref="IStoreLifecycle.InitializeAsync"/> creates where there is none.</summary>
    /// <param name="services">The stores are singletons; the time of a change comes from the registered <see cref="TimeProvider"/>.</param>
    /// <param name="path">Of the file. Several processes of one machine may share it; a network file system is not supported.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string path)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new SqliteDatabase(path));
        services.AddSingleton<IStoreLifecycle, SqliteLifecycle>();
        services.AddSingleton<IDocumentStore, SqliteDocumentStore>();
        services.AddSingleton<IClaimStore, SqliteClaimStore>();
        services.AddSingleton<IEvidenceStore, SqliteEvidenceStore>();
        services.AddSingleton<IVerificationStore, SqliteVerificationStore>();
        services.AddSingleton<IClaimWatchStore, SqliteClaimWatchStore>();
        services.AddSingleton<IReviewTaskStore, SqliteReviewTaskStore>();
        services.AddSingleton<ISavedViewStore, SqliteSavedViewStore>();
        services.AddSingleton<IPublicationStore, SqlitePublicationStore>();
        services.AddSingleton<IWebhookStore, SqliteWebhookStore>();
        services.AddSingleton<IWebhookDeliveryStore, SqliteWebhookDeliveryStore>();
        services.AddSingleton<IErasureStore, SqliteErasureStore>();
        services.AddSingleton<IDeadLetterStore, SqliteDeadLetterStore>();
        services.AddSingleton<IRequestStore, SqliteRequestStore>();
        services.AddSingleton<IOutbox<Document>>(provider => provider.GetRequiredService<IDocumentStore>());
        services.AddSingleton<IOutbox<Claim>>(provider => provider.GetRequiredService<IClaimStore>());
        services.AddSingleton<IOutbox<VerificationResult>>(provider => provider.GetRequiredService<IVerificationStore>());
        services.AddSingleton<IOutbox<ReviewTask>>(provider => provider.GetRequiredService<IReviewTaskStore>());
        services.AddSingleton<IOutbox<Publication>>(provider => provider.GetRequiredService<IPublicationStore>());
        services.AddSingleton<IOutbox<Erasure>>(provider => provider.GetRequiredService<IErasureStore>());
        return services;
    }
}
