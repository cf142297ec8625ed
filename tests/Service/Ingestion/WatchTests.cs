using System.Text.Json;
using FactCheck.Core.Identity;
using FactCheck.Messages;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Ingestion;

public sealed class WatchTests(IngestionHost host) : IClassFixture<IngestionHost>
{
    private readonly IngestionService.IngestionServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_document_is_followed_to_the_end()
    {
        var id = await SubmitAsync();
        using var watch = _client.WatchDocument(new() { DocumentId = id }, Callers.In(_workspace));
        Assert.Equal((DocumentState.Ingested, false), await NextAsync(watch));

        host.Claims.Progress[id] = new() { ExtractionComplete = true, ClaimCount = 3, CheckWorthyCount = 2, VerifiedCount = 1 };
        await PublishAsync(new DocumentExtracted { WorkspaceId = new(_workspace), DocumentId = new(id), ClaimCount = 3 });
        WatchDocumentResponse seen;
        do
            seen = await MoveAsync(watch);
        while (seen.State != DocumentState.Extracted);
        Assert.Equal((3, 2, 1, 0, false), (seen.ClaimCount, seen.CheckWorthyCount, seen.VerifiedCount, seen.InReviewCount, seen.Done));

        host.Claims.Progress[id] = new() { ExtractionComplete = true, ClaimCount = 3, CheckWorthyCount = 2, VerifiedCount = 1, InReviewCount = 1, FailedCount = 1 };
        var last = await MoveAsync(watch);
        Assert.True(last.Done);
        Assert.False(await watch.ResponseStream.MoveNext(CancellationToken.None));
    }

    [Fact]
    public async Task A_document_that_could_not_be_read_is_done()
    {
        var id = await SubmitAsync();
        await PublishAsync(new MessageDeadLettered { WorkspaceId = new(_workspace), DocumentId = new DocumentId(id), Queue = "extract-claims", Reason = "INTERNAL" });
        using var watch = _client.WatchDocument(new() { DocumentId = id }, Callers.In(_workspace));
        WatchDocumentResponse seen;
        do
            seen = await MoveAsync(watch);
        while (!seen.Done);
        Assert.Equal(DocumentState.Failed, seen.State);
        var document = (await _client.GetDocumentAsync(new() { DocumentId = id }, Callers.In(_workspace))).Document;
        Assert.Contains("INTERNAL", document.FailureReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_JSON_each_answer_is_a_line()
    {
        var id = await SubmitAsync();
        host.Claims.Progress[id] = new() { ExtractionComplete = true };
        await PublishAsync(new DocumentExtracted { WorkspaceId = new(_workspace), DocumentId = new(id), ClaimCount = 0 });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/documents/{id}:watch");
        request.Headers.Add(FactCheck.Hosting.Calls.CallHeaders.Workspace, _workspace);
        using var response = await host.Json.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        using var last = JsonDocument.Parse(lines[^1]);
        Assert.True(last.RootElement.GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task An_unknown_document_is_not_found()
    {
        using var watch = _client.WatchDocument(new() { DocumentId = "doc-unknown" });
        var refusal = Refusal.Of(await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(CancellationToken.None)));
        Assert.Equal("DOCUMENT_NOT_FOUND", refusal.Reason);
    }

    private async Task<string> SubmitAsync() =>
        (await _client.SubmitDocumentAsync(new() { Text = "Prices rose." }, Callers.In(_workspace))).Document.DocumentId;

    private Task PublishAsync<T>(T message) where T : class => host.Services.GetRequiredService<IBus>().Publish(message);

    private static async Task<WatchDocumentResponse> MoveAsync(AsyncServerStreamingCall<WatchDocumentResponse> watch)
    {
        using var patience = new CancellationTokenSource(IngestionHost.Patience);
        Assert.True(await watch.ResponseStream.MoveNext(patience.Token));
        return watch.ResponseStream.Current;
    }

    private static async Task<(DocumentState, bool)> NextAsync(AsyncServerStreamingCall<WatchDocumentResponse> watch)
    {
        var answer = await MoveAsync(watch);
        return (answer.State, answer.Done);
    }
}
