using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Review;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

/// <summary>One step of a list of tasks: a walk along the rarest term of a query, over a bounded number of tasks.</summary>
internal sealed class MongoTaskWalk
{
    private readonly IMongoCollection<BsonDocument> tasks;
    private readonly ReviewTaskQuery query;
    private readonly FilterDefinition<BsonDocument> along;
    private readonly FilterDefinition<BsonDocument>? rest;
    private readonly bool isBounded;
    private readonly string order;
    private readonly BsonValue? index;

    private MongoTaskWalk(IMongoCollection<BsonDocument> tasks, ReviewTaskQuery query, string[]? after, string rarest)
    {
        (this.tasks, this.query) = (tasks, query);
        order = query.Order switch
        {
            ReviewOrder.Rank => "{ rank: -1, createdAt: 1, _id: 1 }",
            ReviewOrder.Newest => "{ createdAt: -1, _id: 1 }",
            _ => "{ createdAt: 1, _id: 1 }",
        };
        // Three indexes begin alike, and the planner tries each. With days to look between, it may know better.
        index = query is { CreatedFrom: null, CreatedBefore: null } ? query.Order switch
        {
            ReviewOrder.Rank => "by_term",
            ReviewOrder.Newest => "by_term_and_time_newest",
            _ => "by_term_and_time",
        } : null;
        along = Along(query, rarest, after);
        string[] others = [.. ReviewTerms.Of(query).Where(term => term != rarest)];
        rest = Rest(query, others);
        // Leases alone leave out no more tasks than people hold: only other terms can make a walk long.
        isBounded = others.Length > 0;
    }

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    private FindOptions AlongIndex => new() { Hint = index };

    /// <summary>Everything of a query that makes page tokens good for it.</summary>
    public static string TextOf(ReviewTaskQuery query) => JsonSerializer.Serialize(query with { Now = default });

    /// <summary>Finds the rarest term first.</summary>
    public static async Task<MongoTaskWalk> OfAsync(IMongoCollection<BsonDocument> tasks, ReviewTaskQuery query, string[]? after, CancellationToken cancellation)
    {
        var terms = await tasks.RarestFirstAsync(query.Workspace.Value, ReviewTerms.Of(query), cancellation);
        return new(tasks, query, after, terms[0]);
    }

    /// <summary>The tasks found, at most <paramref name="size"/>, and the place to go on behind; null: that was all.</summary>
    public async Task<(IReadOnlyList<ReviewTask> Tasks, string[]? Next)> ReadAsync(int size, CancellationToken cancellation)
    {
        var last = await LastAsync(cancellation);
        var found = await tasks.Find(Step(last), AlongIndex).Sort(order).Limit(size + 1).ToListAsync(cancellation);
        List<ReviewTask> read = [.. found.Take(size).Select(MongoRecord.Read<ReviewTask>)];
        return found.Count > size ? (read, KeyOf(found[size - 1])) : (read, last is null ? null : KeyOf(last));
    }

    /// <summary>How many match in this step, and whether it looked at all of them.</summary>
    public async Task<ReviewTaskCount> CountAsync(CancellationToken cancellation)
    {
        if (!isBounded)
        {
            var all = await tasks.CountDocumentsAsync(Step(last: null), new CountOptions { Limit = IReviewTaskStore.MostExamined, Hint = index }, cancellation);
            return new((int)all, all < IReviewTaskStore.MostExamined);
        }
        var last = await LastAsync(cancellation);
        return new((int)await tasks.CountDocumentsAsync(Step(last), new CountOptions { Hint = index }, cancellation), last is null);
    }

    // Where the step ends, if there are as many as it may look at.
    private async Task<BsonDocument?> LastAsync(CancellationToken cancellation) => !isBounded ? null
        : await tasks.Find(along, AlongIndex).Sort(order).Project<BsonDocument>("{ rank: 1, createdAt: 1 }").Skip(IReviewTaskStore.MostExamined - 1).FirstOrDefaultAsync(cancellation);

    private FilterDefinition<BsonDocument> Step(BsonDocument? last) => rest is null ? along
        : last is null ? along & rest : along & rest & UpTo(last);

    // The first part of the key once more by itself: that is where the walk along the index can end.
    private FilterDefinition<BsonDocument> UpTo(BsonDocument last) => !Behind(query.Order, KeyOf(last)) & query.Order switch
    {
        ReviewOrder.Rank => Where.Gte("rank", last["rank"]),
        ReviewOrder.Newest => Where.Gte("createdAt", last["createdAt"]),
        _ => Where.Lte("createdAt", last["createdAt"]),
    };

    private static FilterDefinition<BsonDocument> Along(ReviewTaskQuery query, string term, string[]? after)
    {
        var filter = Where.Eq("workspace", query.Workspace.Value) & Where.Eq("words", term);
        if (query.CreatedFrom is { } from)
            filter &= Where.Gte("createdAt", MongoFilter.Date(from));
        if (query.CreatedBefore is { } before)
            filter &= Where.Lt("createdAt", MongoFilter.Date(before));
        if (after is null)
            return filter;
        // The first part of the key once more by itself: that is what the index can be entered by.
        var at = new BsonDateTime(MongoFilter.Number(after[1]));
        filter &= query.Order switch
        {
            ReviewOrder.Rank => Where.Lte("rank", RankOf(after[0])),
            ReviewOrder.Newest => Where.Lte("createdAt", at),
            _ => Where.Gte("createdAt", at),
        };
        return filter & Behind(query.Order, after);
    }

    private static FilterDefinition<BsonDocument> Behind(ReviewOrder order, string[] key)
    {
        var at = new BsonDateTime(MongoFilter.Number(key[1]));
        var later = Where.Gt("createdAt", at) | (Where.Eq("createdAt", at) & Where.Gt("_id", key[2]));
        return order switch
        {
            ReviewOrder.Rank => Where.Lt("rank", RankOf(key[0])) | (Where.Eq("rank", RankOf(key[0])) & later),
            ReviewOrder.Newest => Where.Lt("createdAt", at) | (Where.Eq("createdAt", at) & Where.Gt("_id", key[2])),
            _ => later,
        };
    }

    // The other terms, and the same rule as ReviewTask.StateAt.
    private static FilterDefinition<BsonDocument>? Rest(ReviewTaskQuery query, string[] others)
    {
        var ranOut = Where.Lte("lease.expiresAt", MongoFilter.Date(query.Now));
        var held = Where.Eq("state", nameof(ReviewState.Leased)) & !ranOut;
        var conditions = new List<FilterDefinition<BsonDocument>>();
        if (others.Length > 0)
            conditions.Add(Where.All("words", others));
        if (query.Holder is not null || query.State == ReviewState.Leased)
            conditions.Add(held);
        if (query.State == ReviewState.Pending)
            conditions.Add(Where.Ne("state", nameof(ReviewState.Leased)) | ranOut);
        return conditions.Count == 0 ? null : Where.And(conditions);
    }

    private string[] KeyOf(BsonDocument task) =>
    [
        query.Order == ReviewOrder.Rank ? task["rank"].AsDouble.ToString("R", CultureInfo.InvariantCulture) : "",
        task["createdAt"].AsBsonDateTime.MillisecondsSinceEpoch.ToString(CultureInfo.InvariantCulture),
        task["_id"].AsString,
    ];

    private static double RankOf(string part) =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) ? rank : throw new InvalidPageTokenException();
}
