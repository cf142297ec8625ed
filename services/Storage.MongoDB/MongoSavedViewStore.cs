using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using MongoDB.Bson;
using MongoDB.Driver;

namespace FactCheck.Storage.MongoDB;

internal sealed class MongoSavedViewStore(MongoStore store) : ISavedViewStore
{
    private readonly IMongoCollection<BsonDocument> views = store.Collection("savedViews");

    private static FilterDefinitionBuilder<BsonDocument> Where => MongoFilter.Where;

    public Task SaveAsync(SavedView view, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        var document = MongoRecord.Write(view);
        document["_id"] = Key(view.Workspace, view.Owner, view.Name);
        await views.ReplaceOneAsync(Where.Eq("_id", document["_id"]), document, new ReplaceOptions { IsUpsert = true }, within);
        return true;
    }, cancellation);

    public Task<Page<SavedView>> ListAsync(WorkspaceId workspace, string owner, PageRequest page, CancellationToken cancellation)
    {
        var text = JsonSerializer.Serialize(new[] { workspace.Value, owner });
        var filter = Where.Eq("workspace", workspace.Value) & Where.Eq("owner", owner);
        if (PageToken.Decode(text, page.Token, 1) is [var after])
            filter &= Where.Gt("name", after);
        return MongoStore.RunAsync(async within =>
            (await views.Find(filter).Sort("{ name: 1 }").Limit(page.EffectiveSize + 1).ToListAsync(within))
                .ToPage<SavedView>(page.EffectiveSize, text, view => [view.Name]), cancellation);
    }

    public Task<Page<SavedView>> ListAsync(WorkspaceId workspace, PageRequest page, CancellationToken cancellation)
    {
        var text = $"views {workspace.Value}";
        var filter = Where.Eq("workspace", workspace.Value);
        if (PageToken.Decode(text, page.Token, 2) is [var owner, var name])
            filter &= Where.Gte("owner", owner) & (Where.Gt("owner", owner) | Where.Gt("name", name));
        return MongoStore.RunAsync(async within =>
            (await views.Find(filter).Sort("{ owner: 1, name: 1 }").Limit(page.EffectiveSize + 1).ToListAsync(within))
                .ToPage<SavedView>(page.EffectiveSize, text, view => [view.Owner, view.Name]), cancellation);
    }

    public Task DeleteAsync(WorkspaceId workspace, string owner, string name, CancellationToken cancellation) => MongoStore.RunAsync(async within =>
    {
        await views.DeleteOneAsync(Where.Eq("_id", Key(workspace, owner, name)), within);
        return true;
    }, cancellation);

    private static BsonDocument Key(WorkspaceId workspace, string owner, string name) =>
        new() { { "workspace", workspace.Value }, { "owner", owner }, { "name", name } };
}
