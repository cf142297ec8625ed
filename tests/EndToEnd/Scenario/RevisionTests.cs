using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.EndToEnd.Calls;
using Google.Protobuf.WellKnownTypes;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>The same article under another address, with tracking parameters or small edits, through the whole pipeline: one document with revisions.</summary>
[Collection(StandaloneSystem.Collection)]
public sealed class RevisionTests(StandaloneSystem system)
{
    private const string Address = "https://wire.example/storm";

    private const string Story = """
        The storm injured 214 people in Varnholm on Sunday, the mayor of Varnholm said. More than 3,000 residents of the lower town were taken to shelters
        during the night, according to the regional Red Cross, which sent forty of its volunteers from the neighbouring towns to help with blankets and food.
        Two ferries and a freighter sank off the northern pier, and the harbour office closed the port until the wrecks have been marked. The railway hopes to
        run its first trains along the coast again by the end of the week, when the fallen trees will have been cleared from the line.
        """;

    [Fact]
    public async Task One_article_under_many_addresses_is_one_document_with_revisions()
    {
        var caller = await system.CallerAsync();
        var first = await ReadAsync(caller, Story, Address);
        foreach (var same in (string[])[$"{Address}?utm_source=x&fbclid=y", $"{Address}#top", "https://www.wire.example/news/storm-print", "https://m.wire.example/storm?id=7"])
        {
            var again = await ReadAsync(caller, Story, same);
            Assert.Equal((first.Document.DocumentId, true, Address), (again.Document.DocumentId, again.AlreadyStored, again.Document.Url));
        }

        var edited = await ReadAsync(caller, Story.Replace("during the night", "overnight", StringComparison.Ordinal), "https://wire.example/storm-update?utm_medium=rss");
        Assert.Equal((false, Address), (edited.AlreadyStored, edited.Document.Url));
        Assert.NotEqual(first.Document.DocumentId, edited.Document.DocumentId);
        Assert.Equal([edited.Document.DocumentId, first.Document.DocumentId], (await caller.Documents.ListDocumentsAsync(new() { Url = $"{Address}?gclid=1" })).Documents.Select(one => one.DocumentId));

        // The revision's claims join those of the first edition, so a checker sees each once.
        var claims = (await caller.Claims.ListClaimsAsync(new() { DocumentId = edited.Document.DocumentId })).Claims.Where(claim => claim.Reading.CheckWorthy).ToList();
        Assert.NotEmpty(claims);
        Assert.Contains(claims, claim => claim.ClusterId.Length > 0);

        var other = await ReadAsync(caller, Story.Replace("214", "318", StringComparison.Ordinal).Replace("Varnholm", "Lindhaven", StringComparison.Ordinal), "https://wire.example/lindhaven");
        Assert.Equal("https://wire.example/lindhaven", other.Document.Url);
    }

    private static async Task<SubmitDocumentResponse> ReadAsync(Caller caller, string text, string url)
    {
        var answer = await caller.Documents.SubmitDocumentAsync(new()
        {
            Text = text,
            Url = url,
            Publisher = "The Test Wire",
            PublishTime = Timestamp.FromDateTimeOffset(new DateTimeOffset(2024, 3, 12, 0, 0, 0, TimeSpan.Zero)),
        });
        await Eventually.DoneAsync("the document is read", TimeSpan.FromSeconds(30), async () =>
            (await caller.Documents.GetDocumentAsync(new() { DocumentId = answer.Document.DocumentId })).Document.State is DocumentState.Extracted ? null : "It is not.");
        return answer;
    }
}
