using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <summary>Every index, in one place. A query of a port that none of these serves is a bug.</summary>
/// <remarks>
/// Each list has an index that begins with what restricts it and ends with its whole sort key, so that a page is read without
/// sorting. An index that is changed here gets a new name: the old one has to be dropped by hand, after the last old process.
/// </remarks>
internal static class MongoIndexes
{
    /// <summary>Collection, name, keys, and options.</summary>
    public static IReadOnlyList<MongoIndex> All { get; } =
    [
        new("documents", "by_time", "{ workspace: 1, ingestedAt: -1, _id: 1 }"),
        new("documents", "by_state", "{ workspace: 1, state: 1, ingestedAt: -1, _id: 1 }"),
        new("documents", "by_publisher", "{ workspace: 1, publisher: 1, ingestedAt: -1, _id: 1 }"),
        new("documents", "by_url", "{ workspace: 1, url: 1, ingestedAt: -1, _id: 1 }"),
        new("documents", "by_near", "{ workspace: 1, words: 1 }"),
        new("documents", "unannounced", "{ changedAt: 1, _id: 1 }", Only: "{ announced: false }"),
        new("documents", "waiting", "{ state: 1 }", Only: "{ state: 'Ingested' }"),

        new("claims", "by_document", "{ workspace: 1, documentId: 1, 'reading.span.start': 1, _id: 1 }"),
        new("claims", "by_time", "{ workspace: 1, extractedAt: -1, _id: 1 }"),
        new("claims", "by_state", "{ workspace: 1, state: 1, extractedAt: -1, _id: 1 }"),
        new("claims", "by_claimant", "{ workspace: 1, 'reading.claimant': 1, extractedAt: -1, _id: 1 }"),
        new("claims", "by_word", "{ workspace: 1, words: 1, extractedAt: -1, _id: 1 }"),
        new("claims", "by_key", "{ workspace: 1, matchKeys: 1, extractedAt: -1, _id: 1 }"),
        new("claims", "by_cluster", "{ workspace: 1, clusterId: 1, extractedAt: -1, _id: 1 }", Only: "{ clusterId: { $exists: true } }"),
        new("claims", "unannounced", "{ changedAt: 1, _id: 1 }", Only: "{ announced: false }"),
        new("claims", "waiting", "{ state: 1 }", Only: "{ state: 'Detected', 'reading.isCheckWorthy': true }"),

        new("evidence", "by_position", "{ position: 1 }", Unique: true),

        new("factChecks", "by_time", "{ workspace: 1, publishedAt: -1, _id: 1 }"),
        new("factChecks", "by_word", "{ workspace: 1, words: 1, publishedAt: -1, _id: 1 }"),

        new("verificationResults", "by_time", "{ workspace: 1, verifiedAt: -1, _id: 1 }"),
        new("verificationResults", "by_claim", "{ workspace: 1, claimId: 1, verifiedAt: -1, _id: 1 }"),
        new("verificationResults", "by_verdict", "{ workspace: 1, verdict: 1, verifiedAt: -1, _id: 1 }"),
        new("verificationResults", "unannounced", "{ changedAt: 1, _id: 1 }", Only: "{ announced: false }"),

        new("claimWatches", "by_time", "{ workspace: 1, addedAt: -1, _id: 1 }"),
        new("claimWatches", "by_word", "{ workspace: 1, words: 1 }"),
        new("claimWatches", "due", "{ dueAt: 1, _id: 1 }", Only: "{ dueAt: { $exists: true } }"),

        new("reviewTasks", "by_term", "{ workspace: 1, words: 1, rank: -1, createdAt: 1, _id: 1 }"),
        new("reviewTasks", "by_term_and_time", "{ workspace: 1, words: 1, createdAt: 1, _id: 1 }"),
        new("reviewTasks", "by_term_and_time_newest", "{ workspace: 1, words: 1, createdAt: -1, _id: 1 }"),
        new("reviewTasks", "unannounced", "{ changedAt: 1, _id: 1 }", Only: "{ announced: false }"),

        new("savedViews", "by_name", "{ workspace: 1, owner: 1, name: 1 }"),

        new("publications", "by_time", "{ workspace: 1, modifiedAt: -1, _id: 1 }"),
        new("publications", "by_verdict", "{ workspace: 1, currentVerdict: 1, modifiedAt: -1, _id: 1 }"),
        new("publications", "by_kind", "{ workspace: 1, currentKind: 1, modifiedAt: -1, _id: 1 }"),
        new("publications", "by_claimant", "{ workspace: 1, currentClaimant: 1, modifiedAt: -1, _id: 1 }"),
        new("publications", "unannounced", "{ changedAt: 1, _id: 1 }", Only: "{ announced: false }"),

        new("webhooks", "by_time", "{ workspace: 1, createdAt: -1, _id: 1 }"),
        new("webhooks", "by_state", "{ workspace: 1, state: 1, createdAt: -1, _id: 1 }"),

        new("webhookDeliveries", "by_time", "{ workspace: 1, createdAt: -1, _id: 1 }"),
        new("webhookDeliveries", "by_webhook", "{ workspace: 1, webhookId: 1, createdAt: -1, _id: 1 }"),
        new("webhookDeliveries", "by_publication", "{ workspace: 1, publicationId: 1, createdAt: -1, _id: 1 }"),
        new("webhookDeliveries", "by_state", "{ workspace: 1, state: 1, createdAt: -1, _id: 1 }"),
        new("webhookDeliveries", "due", "{ nextAttemptAt: 1, _id: 1 }", Only: "{ state: 'Pending' }"),

        new("erasures", "by_time", "{ workspace: 1, requestedAt: -1, _id: 1 }"),
        new("erasures", "by_role", "{ workspace: 1, role: 1, requestedAt: -1, _id: 1 }"),
        new("erasures", "unannounced", "{ changedAt: 1, _id: 1 }", Only: "{ announced: false }"),

        new("deadLetters", "by_time", "{ failedAt: -1, _id: 1 }"),
        new("deadLetters", "by_state", "{ state: 1, failedAt: -1, _id: 1 }"),

        new("requests", "by_time", "{ answeredAt: 1 }"),
    ];

    /// <summary>Makes those that are not there; one that is there is left.</summary>
    public static async Task CreateAsync(MongoStore store, CancellationToken cancellation)
    {
        foreach (var collection in All.GroupBy(index => index.Collection))
        {
            await store.Collection(collection.Key).Indexes.CreateManyAsync(collection.Select(index => new CreateIndexModel<BsonDocument>(
                BsonDocument.Parse(index.Keys),
                new CreateIndexOptions<BsonDocument>
                {
                    Name = index.Name,
                    Unique = index.Unique ? true : null,
                    PartialFilterExpression = index.Only is null ? null : BsonDocument.Parse(index.Only),
                })), cancellation);
        }
    }
}

/// <summary>One index; <paramref name="Only"/>: the records it holds, all when absent.</summary>
internal sealed record MongoIndex(string Collection, string Name, string Keys, string? Only = null, bool Unique = false);
