using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IDocumentStore"/>.</summary>
public abstract class DocumentStoreContract(ITestDatabase database) : RevisedStoreContract<Document>(database)
{
    private IDocumentStore Documents => Stores.GetRequiredService<IDocumentStore>();

    protected override IOutbox<Document> Outbox => Stores.GetRequiredService<IOutbox<Document>>();

    [Fact]
    public async Task Documents_are_listed_last_ingested_first()
    {
        await AddAsync(Full("id-1", Workspace, Samples.Noon));
        await AddAsync(Full("id-2", Workspace, Samples.Noon.AddMilliseconds(1)));
        await AddAsync(Full("id-3", Workspace, Samples.Noon.AddMilliseconds(-1)));
        Assert.Equal(["id-2", "id-1", "id-3"], await IdsAsync(new() { Workspace = Workspace }));
    }

    [Fact]
    public async Task Each_part_of_the_query_restricts()
    {
        await AddAsync(Samples.Document("id-1"));
        await AddAsync(Samples.Document("id-2") with { State = DocumentState.Failed });
        await AddAsync(Samples.Document("id-3") with { Publisher = "the coast gazette" });
        await AddAsync(Samples.Document("id-4") with { Url = "https://example.org/harbour/" });
        await AddAsync(Samples.Document("id-5") with { Publisher = null, Url = null });
        var all = new DocumentQuery { Workspace = Workspace };
        Assert.Equal(["id-2"], await IdsAsync(all with { State = DocumentState.Failed }));
        Assert.Equal(["id-3"], await IdsAsync(all with { Publisher = "the coast gazette" }));
        Assert.Equal(["id-4"], await IdsAsync(all with { Url = "https://example.org/harbour/" }));
        Assert.Equal(["id-1"], await IdsAsync(all with
        {
            State = DocumentState.Ingested,
            Publisher = "The Coast Gazette",
            Url = "https://example.org/harbour",
        }));
        Assert.Empty(await IdsAsync(all with { Publisher = "" }));
        Assert.Empty(await IdsAsync(all with { State = DocumentState.Extracted }));
    }

    [Fact]
    public async Task Near_are_documents_with_one_word_of_the_fingerprint_at_its_place()
    {
        await AddAsync(Near("id-1", "a b c d", Samples.Noon));
        await AddAsync(Near("id-2", "x b x x", Samples.Noon.AddMilliseconds(1)));
        await AddAsync(Near("id-3", "b a d c", Samples.Noon));
        await AddAsync(Near("id-4", "A B C D", Samples.Noon));
        await AddAsync(Near("id-5", null, Samples.Noon));
        await AddAsync(Near("id-6", "x x x d", Samples.Noon));
        await AddAsync(Near("id-7", "a b c d", Samples.Noon) with { Workspace = OtherWorkspace });
        Assert.Equal(["id-2", "id-1", "id-6"], await NearAsync("a b c d", 10));
        Assert.Equal(["id-2", "id-1"], await NearAsync("a b c d", 2));
        Assert.Equal(["id-1"], await NearAsync("a", 10));
        Assert.Empty(await NearAsync("a b c d", 0));
        Assert.Empty(await NearAsync("", 10));
        Assert.Empty(await NearAsync("y y y y", 10));
    }

    [Fact]
    public async Task A_fingerprint_follows_its_document()
    {
        var document = await AddAsync(Near("id-1", "a b c d", Samples.Noon));
        AssertSame(document, (await Documents.ListNearAsync(Workspace, "a", 1, Cancellation))[0]);
        await UpdateAsync(document with { Fingerprint = "e f g h" }, 1);
        Assert.Empty(await NearAsync("a b c d", 10));
        Assert.Equal(["id-1"], await NearAsync("e f g h", 10));
    }

    [Fact]
    public async Task Ingested_documents_of_all_workspaces_are_counted_up_to_the_limit()
    {
        await AddAsync(Samples.Document("id-1"));
        await AddAsync(Samples.Document("id-2", OtherWorkspace));
        await AddAsync(Samples.Document("id-3"));
        await UpdateAsync(Samples.Document("id-3") with { State = DocumentState.Extracted }, 1);
        Assert.Equal(2, await Documents.CountIngestedAsync(10, Cancellation));
        Assert.Equal(1, await Documents.CountIngestedAsync(1, Cancellation));
    }

    [Fact]
    public async Task Reopened_are_those_not_read_yet_and_those_changed_since()
    {
        foreach (var state in Enum.GetValues<DocumentState>())
            await AddAsync(Samples.Document($"old-{state}") with { State = state, Announced = true });
        var since = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await AddAsync(Samples.Document("new-Extracted") with { State = DocumentState.Extracted, Announced = true });
        await AddAsync(Samples.Document("waits"));
        Assert.Equal(2, await Outbox.ReopenAsync(since, Cancellation));
        Assert.Equal(["old-Ingested", "new-Extracted", "waits"], await UnannouncedAsync());
    }

    [Fact]
    public async Task A_mark_is_no_change_in_time()
    {
        var document = await AddAsync(Samples.Document("id-1") with { State = DocumentState.Extracted });
        Time.Advance(TimeSpan.FromSeconds(2));
        await Outbox.MarkAnnouncedAsync([document], Cancellation);
        Assert.Equal(0, await Outbox.ReopenAsync(Time.GetUtcNow() - TimeSpan.FromSeconds(1), Cancellation));
    }

    protected override Document Full(string id, WorkspaceId workspace, DateTimeOffset at) => Samples.Document(id, workspace) with { IngestedAt = at };

    protected override Document Minimal(string id) => new()
    {
        Workspace = Workspace,
        Id = new(id),
        Text = "",
        ContentHash = ContentId.Sha256(""),
        IngestedAt = Samples.Noon,
        State = DocumentState.Ingested,
        Trace = new(""),
    };

    protected override Document WithText(Document record, string text) => record with { Text = text, Title = text.Length > 200 ? "long" : text };

    protected override Document WithAnnounced(Document record, bool announced) => record with { Announced = announced };

    protected override Document WithRevision(Document record, long revision) => record with { Revision = revision };

    protected override string IdOf(Document record) => record.Id.Value;

    protected override Task<Document> AddAsync(IServiceProvider stores, Document record, CancellationToken cancellation) =>
        stores.GetRequiredService<IDocumentStore>().AddAsync(record, cancellation);

    protected override Task<Document> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IDocumentStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Page<Document>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Documents.ListAsync(new() { Workspace = workspace, State = narrowed ? DocumentState.Ingested : null }, page, cancellation);

    protected override Task<Document> UpdateAsync(IServiceProvider stores, Document record, long expectedRevision, CancellationToken cancellation) =>
        stores.GetRequiredService<IDocumentStore>().UpdateAsync(record, expectedRevision, cancellation);

    private static Document Near(string id, string? fingerprint, DateTimeOffset at) => Samples.Document(id) with { Fingerprint = fingerprint, IngestedAt = at };

    private async Task<List<string>> NearAsync(string fingerprint, int limit) =>
        [.. (await Documents.ListNearAsync(Workspace, fingerprint, limit, Cancellation)).Select(IdOf)];

    private async Task<List<string>> IdsAsync(DocumentQuery query) =>
        (await ReadAllAsync(2, page => Documents.ListAsync(query, page, Cancellation))).ConvertAll(IdOf);
}
