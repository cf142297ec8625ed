using System.Text.Json;
using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Verification;
using FactCheck.Messages;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Matching;
using Google.Protobuf.WellKnownTypes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Privacy;

/// <summary>A person is blanked in what each service owns, and does not come back by what was sent before or is read again.</summary>
public sealed class OwnersTests(IngestionHost documents, ClaimExtractionHost claims, VerificationHost results)
    : IClassFixture<IngestionHost>, IClassFixture<ClaimExtractionHost>, IClassFixture<VerificationHost>
{
    private const string Name = "Simona Halperin";
    private const string Text = "Simona Halperin said that more than 4,800 bicycles crossed the Oldford bridge in 2022. Simona Halperin counted 12 boats in 2021.";

    private readonly WorkspaceId _workspace = new(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Authors_of_documents_are_blanked_and_so_is_the_next_revision()
    {
        var client = new Protos.Ingestion.V1.IngestionService.IngestionServiceClient(documents.Grpc);
        var store = documents.Services.GetRequiredService<IDocumentStore>();
        var first = await client.SubmitDocumentAsync(new() { Text = Text, Url = "https://a.example/1", Author = Name }, Callers.In(_workspace.Value));
        Assert.Equal(1, await EraseAsync(documents.Services, documents.Review.Erase(Name)));
        var stored = await store.GetAsync(_workspace, new(first.Document.DocumentId), CancellationToken.None);
        Assert.Equal((ErasedNames.Marker, Text), (stored.Author, stored.Text)); // the text is a source
        var next = await client.SubmitDocumentAsync(new() { Text = $"{Text} It rained.", Url = "https://a.example/1", Author = Name }, Callers.In(_workspace.Value));
        Assert.Equal(ErasedNames.Marker, next.Document.Author);
        Assert.Equal(0, await EraseAsync(documents.Services, documents.Review.Erase(Name)));
    }

    [Fact]
    public async Task Claims_are_blanked_with_what_finds_them_and_reading_the_article_again_brings_nothing_back()
    {
        var store = claims.Services.GetRequiredService<IClaimStore>();
        var read = await ReadArticleAsync("doc-1");
        Assert.Contains(read, claim => claim.Reading.Claimant == Name);
        var named = read.Count(claim => JsonSerializer.Serialize(claim).Contains(Name, StringComparison.Ordinal));
        Assert.Equal(named, await EraseAsync(claims.Services, claims.Review.Erase(Name)));
        await AssertNamelessAsync();
        Assert.Equal(read.Select(claim => claim.Id), (await ListAsync("doc-1")).Select(claim => claim.Id));
        Assert.Empty((await store.ListAsync(new() { Workspace = _workspace, Claimant = Name }, new(), CancellationToken.None)).Items);
        Assert.Empty((await store.ListAsync(new() { Workspace = _workspace, Text = "Halperin" }, new(), CancellationToken.None)).Items);

        // The event comes again; then another article says the same.
        await PublishAsync(claims.Services, new DocumentIngested { WorkspaceId = _workspace, DocumentId = new("doc-1") });
        var other = await ReadArticleAsync("doc-2");
        Assert.Equal(read.Count, other.Count);
        Assert.Contains(other, claim => claim.Reading.Claimant == ErasedNames.Marker);
        await AssertNamelessAsync();

        async Task AssertNamelessAsync() => Assert.All((await store.ListAsync(new() { Workspace = _workspace }, new(500), CancellationToken.None)).Items,
            claim => Assert.DoesNotContain("alperin", JsonSerializer.Serialize(claim), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_answered_a_match_is_blanked_in_the_claim()
    {
        var read = await ReadArticleAsync("doc-3");
        var client = new Protos.ClaimExtraction.V1.ClaimExtractionService.ClaimExtractionServiceClient(claims.Grpc);
        await client.AnswerClaimMatchAsync(new() { ClaimId = read[0].Id.Value, OtherClaimId = read[1].Id.Value, Reviewer = "zoe" }, Callers.In(_workspace.Value));
        Assert.Equal(2, await EraseAsync(claims.Services, claims.Review.Erase("zoe", Protos.Review.V1.ErasedRole.Reviewer)));
        Assert.All((await ListAsync("doc-3")).Take(2), claim => Assert.Equal(ErasedNames.Marker, claim.Links[0].AnsweredBy));
    }

    [Fact]
    public async Task Results_and_what_is_watched_are_blanked_and_a_claim_that_comes_again_stays_so()
    {
        var store = results.Services.GetRequiredService<IVerificationStore>();
        var watches = results.Services.GetRequiredService<IClaimWatchStore>();
        results.Documents.Documents["doc-v"] = new() { DocumentId = "doc-v", Text = Text, IngestTime = new(), PublishTime = new(), State = Protos.Types.V1.DocumentState.Extracted };
        foreach (var id in new[] { "clm-v1", "clm-v2" })
            results.Claims.Claims[id] = Claim(id);
        await PublishAsync(results.Services, new ClaimExtracted { WorkspaceId = _workspace, ClaimId = new("clm-v1"), DocumentId = new("doc-v") });
        await UntilAsync(async () => (await store.ListAsync(new() { Workspace = _workspace }, new(), CancellationToken.None)).Items.Count == 1);
        var matcher = results.Services.GetRequiredService<EarlierClaimMatcher>();
        var named = Assert.Single(await MatchAsync()).Score;
        Assert.Equal(1, await EraseAsync(results.Services, results.Review.Erase(Name)));
        // What is in memory for matching loses the name at once, long before the next reading is due.
        await UntilAsync(async () => (await MatchAsync()).All(match => match.Score < named));
        // Its owner has not blanked the second claim yet.
        await PublishAsync(results.Services, new ClaimExtracted { WorkspaceId = _workspace, ClaimId = new("clm-v2"), DocumentId = new("doc-v") });
        await UntilAsync(async () => (await store.ListAsync(new() { Workspace = _workspace }, new(), CancellationToken.None)).Items.Count == 2);
        Assert.All((await store.ListAsync(new() { Workspace = _workspace }, new(), CancellationToken.None)).Items, result =>
        {
            Assert.DoesNotContain(Name, JsonSerializer.Serialize(result), StringComparison.Ordinal);
            Assert.Equal(ErasedNames.Marker, result.Inputs!.Claimant);
        });
        Assert.All((await watches.ListAsync(_workspace, new(), CancellationToken.None)).Items,
            watch => Assert.DoesNotContain("alperin", JsonSerializer.Serialize(watch), StringComparison.Ordinal));
        Assert.Empty(await watches.FindAsync(_workspace, ["halperin"], 1, 10, CancellationToken.None));

        Task<IReadOnlyList<EarlierClaimMatch>> MatchAsync() => matcher.FindAsync(_workspace, "Simona Halperin counted 12 boats in 2021.", null, 5, CancellationToken.None);
    }

    private static Protos.Types.V1.Claim Claim(string id) => new()
    {
        ClaimId = id,
        DocumentId = "doc-v",
        Method = "rules/1",
        State = Protos.Types.V1.ClaimState.Detected,
        ExtractTime = new(),
        Reading = new()
        {
            Text = "Simona Halperin counted 12 boats in 2021.",
            NormalizedText = "Simona Halperin counted 12 boats in 2021.",
            Claimant = Name,
            Type = Protos.Types.V1.ClaimType.Quantity,
            CheckWorthiness = 0.9,
            CheckWorthy = true,
            Span = new() { End = 41 },
        },
    };

    private async Task<IReadOnlyList<Claim>> ReadArticleAsync(string document)
    {
        var published = Timestamp.FromDateTimeOffset(new DateTimeOffset(2023, 3, 7, 0, 0, 0, TimeSpan.Zero));
        claims.Documents.Documents[document] = new()
        {
            DocumentId = document,
            Text = Text,
            ContentHash = ContentId.Sha256(Text),
            PublishTime = published,
            IngestTime = published,
            State = Protos.Types.V1.DocumentState.Ingested,
        };
        await PublishAsync(claims.Services, new DocumentIngested { WorkspaceId = _workspace, DocumentId = new(document) });
        var store = claims.Services.GetRequiredService<IClaimStore>();
        await UntilAsync(async () => (await store.GetProgressAsync(_workspace, new(document), CancellationToken.None)).Extraction is not null);
        return await ListAsync(document);
    }

    private async Task<IReadOnlyList<Claim>> ListAsync(string document) => (await claims.Services.GetRequiredService<IClaimStore>().ListAsync(
        new() { Workspace = _workspace, DocumentId = new DocumentId(document) }, new(500), CancellationToken.None)).Items;

    /// <summary>Says that somebody is erased, and waits until the service says that it is done.</summary>
    /// <returns>How many records it changed.</returns>
    private async Task<int> EraseAsync(IServiceProvider services, string erasure)
    {
        var blanked = new Blanked();
        using var observing = services.GetRequiredService<IBus>().ConnectPublishObserver(blanked);
        await PublishAsync(services, new PersonErased { WorkspaceId = _workspace, ErasureId = new(erasure) });
        var said = await blanked.Said.Task.WaitAsync(IngestionHost.Patience);
        Assert.Equal(erasure, said.ErasureId.Value);
        return said.ChangedCount;
    }

    private static Task PublishAsync<T>(IServiceProvider services, T message) where T : class => services.GetRequiredService<IBus>().Publish(message);

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(IngestionHost.Patience);
        while (!await condition())
            await Task.Delay(20, patience.Token);
    }

    private sealed class Blanked : IPublishObserver
    {
        public TaskCompletionSource<PersonBlanked> Said { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task PostPublish<T>(PublishContext<T> context) where T : class
        {
            if (context.Message is PersonBlanked blanked)
                Said.TrySetResult(blanked);
            return Task.CompletedTask;
        }

        public Task PrePublish<T>(PublishContext<T> context) where T : class => Task.CompletedTask;

        public Task PublishFault<T>(PublishContext<T> context, Exception exception) where T : class => Task.CompletedTask;
    }
}
