using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Privacy;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Core.Webhooks;
using FactCheck.Storage.MongoDB;
using FactCheck.Tests.Storage.Contracts;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Tests.Storage;

/// <summary>What a person sees in the mongo shell.</summary>
public sealed class MongoRecordTests(MongoTestDatabase mongo) : StoreContract(mongo), IClassFixture<MongoTestDatabase>
{
    private readonly MongoTestDatabase mongo = mongo;

    [Fact]
    public async Task Every_record_has_its_version_and_only_parts_a_person_can_read()
    {
        await StoreOneOfEachAsync();
        var database = mongo.Raw;
        foreach (var collection in await (await database.ListCollectionNamesAsync(cancellationToken: Cancellation)).ToListAsync(Cancellation))
        {
            var record = await database.GetCollection<BsonDocument>(collection).Find("{}").FirstAsync(Cancellation);
            Assert.Equal(1, record["schemaVersion"].AsInt32);
            AssertReadable(collection, record);
        }
    }

    [Fact]
    public async Task Times_are_dates_states_are_words_and_claims_hold_their_evidence()
    {
        await StoreOneOfEachAsync();
        var claim = await mongo.Raw.GetCollection<BsonDocument>("claims").Find("{}").FirstAsync(Cancellation);
        Assert.Equal("clm-1", claim["_id"].AsString);
        Assert.Equal("Detected", claim["state"].AsString);
        Assert.Equal(Samples.Noon.UtcDateTime, claim["extractedAt"].ToUniversalTime());
        Assert.Equal("Supports", claim["verification"]["evidence"][0]["stance"].AsString);
        Assert.Equal(new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc), claim["reading"]["claimDate"]["first"].ToUniversalTime());
        Assert.Equal(new BsonDocument { { "start", 0 }, { "end", 52 } }, claim["reading"]["span"]);
    }

    [Fact]
    public async Task Absent_parts_are_not_there()
    {
        await Stores.GetRequiredService<IDocumentStore>().AddAsync(Samples.Document() with { Title = null, PublishedAt = null }, Cancellation);
        var document = await mongo.Raw.GetCollection<BsonDocument>("documents").Find("{}").FirstAsync(Cancellation);
        Assert.False(document.Contains("title"));
        Assert.False(document.Contains("publishedAt"));
    }

    [Fact]
    public async Task The_indexes_of_the_list_are_there_and_no_others()
    {
        foreach (var collection in MongoIndexes.All.GroupBy(index => index.Collection))
        {
            var there = await (await mongo.Raw.GetCollection<BsonDocument>(collection.Key).Indexes.ListAsync(Cancellation)).ToListAsync(Cancellation);
            Assert.Equal(collection.Select(index => index.Name).Append("_id_").Order(), there.Select(index => index["name"].AsString).Order());
        }
    }

    [Theory]
    [InlineData("documents", "{ workspace: 'w' }", "{ ingestedAt: -1, _id: 1 }")]
    [InlineData("documents", "{ workspace: 'w', state: 'Failed' }", "{ ingestedAt: -1, _id: 1 }")]
    [InlineData("documents", "{ workspace: 'w', publisher: 'p' }", "{ ingestedAt: -1, _id: 1 }")]
    [InlineData("documents", "{ workspace: 'w', url: 'u' }", "{ ingestedAt: -1, _id: 1 }")]
    [InlineData("documents", "{ announced: false, changedAt: { $lt: ISODate('2024-01-01') } }", "{ changedAt: 1, _id: 1 }")]
    [InlineData("claims", "{ workspace: 'w', documentId: 'd' }", "{ 'reading.span.start': 1, _id: 1 }")]
    [InlineData("claims", "{ workspace: 'w', words: { $all: ['a', 'b'] } }", "{ extractedAt: -1, _id: 1 }")]
    [InlineData("claims", "{ workspace: 'w', 'reading.claimant': 'c' }", "{ extractedAt: -1, _id: 1 }")]
    [InlineData("claims", "{ workspace: 'w', 'reading.checkWorthiness': { $gte: 0.5 } }", "{ extractedAt: -1, _id: 1 }")]
    [InlineData("claims", "{ state: 'Detected', 'reading.isCheckWorthy': true }", "{}")]
    [InlineData("evidence", "{ position: { $gt: 5 } }", "{ position: 1 }")]
    [InlineData("factChecks", "{ workspace: 'w' }", "{ publishedAt: -1, _id: 1 }")]
    [InlineData("factChecks", "{ workspace: 'w', words: { $all: ['a', 'b'] } }", "{ publishedAt: -1, _id: 1 }")]
    [InlineData("verificationResults", "{ workspace: 'w', claimId: 'c' }", "{ verifiedAt: -1, _id: 1 }")]
    [InlineData("verificationResults", "{ workspace: 'w', verdict: 'Refuted' }", "{ verifiedAt: -1, _id: 1 }")]
    [InlineData("claims", "{ workspace: 'w', matchKeys: 'k' }", "{ extractedAt: -1, _id: 1 }")]
    [InlineData("claims", "{ workspace: 'w', clusterId: 'c' }", "{ extractedAt: -1, _id: 1 }")]
    [InlineData("reviewTasks", "{ workspace: 'w', words: 'open' }", "{ rank: -1, createdAt: 1, _id: 1 }")]
    [InlineData("reviewTasks", "{ workspace: 'w', words: 'open' }", "{ createdAt: 1, _id: 1 }")]
    [InlineData("reviewTasks", "{ workspace: 'w', words: 'open' }", "{ createdAt: -1, _id: 1 }")]
    [InlineData("deadLetters", "{ state: 'Dead' }", "{ failedAt: -1, _id: 1 }")]
    public async Task A_query_is_read_from_an_index_without_sorting(string collection, string filter, string sort)
    {
        var plan = (await mongo.Raw.RunCommandAsync<BsonDocument>(new BsonDocument
        {
            { "explain", new BsonDocument { { "find", collection }, { "filter", BsonDocument.Parse(filter) }, { "sort", BsonDocument.Parse(sort) } } },
            { "verbosity", "queryPlanner" },
        }, cancellationToken: Cancellation))["queryPlanner"]["winningPlan"].ToJson();
        Assert.Contains("\"IXSCAN\"", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("\"SORT\"", plan, StringComparison.Ordinal);
    }

    private async Task StoreOneOfEachAsync()
    {
        await Stores.GetRequiredService<IDocumentStore>().AddAsync(Samples.Document(), Cancellation);
        await Stores.GetRequiredService<IClaimStore>().AddAsync(Samples.Extraction(), [Samples.Claim()], Cancellation);
        await Stores.GetRequiredService<IEvidenceStore>().AddAsync([Samples.Passage()], Cancellation);
        await Stores.GetRequiredService<IEvidenceStore>().AddFactChecksAsync([Samples.FactCheck()], Cancellation);
        await Stores.GetRequiredService<IVerificationStore>().AddAsync(Samples.Result(), Cancellation);
        await Stores.GetRequiredService<IClaimWatchStore>().AddAsync(Samples.Watch(), Cancellation);
        await Stores.GetRequiredService<IReviewTaskStore>().AddAsync(Samples.Task(), Cancellation);
        await Stores.GetRequiredService<ISavedViewStore>().SaveAsync(new(WorkspaceId.Default, "ana", "mine", "holder=ana", Samples.Noon), Cancellation);
        await Stores.GetRequiredService<IPublicationStore>().AddAsync(Samples.Publication(), Cancellation);
        await Stores.GetRequiredService<IWebhookStore>().AddAsync(Samples.Webhook(), Cancellation);
        await Stores.GetRequiredService<IErasureStore>().AddAsync(Samples.Erasure(), Cancellation);
        await Stores.GetRequiredService<IWebhookDeliveryStore>().AddAsync(Samples.Delivery(), Cancellation);
        await Stores.GetRequiredService<IDeadLetterStore>().PutAsync(Samples.Letter(), Cancellation);
        await Stores.GetRequiredService<IRequestStore>().AddAsync(Samples.Answer(), Samples.Noon, Cancellation);
    }

    private static void AssertReadable(string path, BsonValue value)
    {
        switch (value)
        {
            case BsonDocument document:
                foreach (var element in document)
                {
                    Assert.DoesNotContain("_t", element.Name, StringComparison.Ordinal); // no type names of ours in the data
                    AssertReadable($"{path}.{element.Name}", element.Value);
                }
                break;
            case BsonArray array:
                foreach (var item in array)
                    AssertReadable($"{path}[]", item);
                break;
            default:
                Assert.True(value is BsonString or BsonDateTime or BsonInt32 or BsonInt64 or BsonDouble or BsonBoolean, $"{path} is {value.BsonType}");
                if (path.EndsWith("At", StringComparison.Ordinal) || path.EndsWith("asOf", StringComparison.Ordinal))
                    Assert.True(value is BsonDateTime, $"{path} is {value.BsonType}");
                break;
        }
    }
}
