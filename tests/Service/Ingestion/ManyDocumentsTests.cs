using System.Text.Json;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Ingestion;

public sealed class ManyDocumentsTests(IngestionHost host) : IClassFixture<IngestionHost>
{
    private readonly IngestionService.IngestionServiceClient _client = new(host.Grpc);
    private readonly Metadata _own = Callers.In(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task A_stream_gets_an_answer_for_each_item_as_it_is_sent()
    {
        using var stream = _client.SubmitDocuments(_own);
        string[] texts = ["Prices rose.", "", "Prices fell.", "Prices rose."];
        var answers = new List<SubmitDocumentsResponse>();
        foreach (var text in texts)
        {
            await stream.RequestStream.WriteAsync(new() { Document = new() { Text = text } });
            Assert.True(await stream.ResponseStream.MoveNext(CancellationToken.None));
            answers.Add(stream.ResponseStream.Current);
        }
        await stream.RequestStream.CompleteAsync();
        Assert.False(await stream.ResponseStream.MoveNext(CancellationToken.None));
        AssertAnswers(answers);
    }

    [Fact]
    public async Task A_batch_gets_an_answer_for_each_item()
    {
        var batch = await _client.BatchSubmitDocumentsAsync(new()
        {
            Documents = { new[] { "Prices rose.", "", "Prices fell.", "Prices rose." }.Select(text => new SubmitDocumentRequest { Text = text }) },
        }, _own);
        AssertAnswers(batch.Answers);
    }

    [Fact]
    public async Task A_batch_of_more_than_a_hundred_is_refused_whole()
    {
        var request = new BatchSubmitDocumentsRequest();
        request.Documents.AddRange(Enumerable.Range(0, 101).Select(i => new SubmitDocumentRequest { Text = $"Prices rose by {i}." }));
        Assert.Equal(["documents"], (await Refusal.OfAsync(_client.BatchSubmitDocumentsAsync(request, _own))).Fields);
        Assert.Empty((await _client.ListDocumentsAsync(new(), _own)).Documents);
    }

    [Fact]
    public async Task Pages_have_neither_gaps_nor_repeats_while_documents_come()
    {
        var before = new List<string>();
        for (var i = 0; i < 25; i++)
            before.Add((await _client.SubmitDocumentAsync(new() { Text = $"Prices rose by {i}." }, _own)).Document.DocumentId);
        var seen = new List<string>();
        var token = "";
        do
        {
            var page = await _client.ListDocumentsAsync(new() { PageSize = 10, PageToken = token }, _own);
            Assert.InRange(page.Documents.Count, 1, 10);
            Assert.All(page.Documents, document => Assert.Empty(document.Text));
            seen.AddRange(page.Documents.Select(document => document.DocumentId));
            token = page.NextPageToken;
            await _client.SubmitDocumentAsync(new() { Text = $"Prices fell by {seen.Count}." }, _own);
        }
        while (token.Length > 0);
        Assert.Equal(seen.Distinct(), seen);
        Assert.Empty(before.Except(seen));
    }

    [Fact]
    public async Task A_token_belongs_to_its_query()
    {
        for (var i = 0; i < 3; i++)
            await _client.SubmitDocumentAsync(new() { Text = $"Prices rose by {i}.", Publisher = "Post" }, _own);
        var page = await _client.ListDocumentsAsync(new() { PageSize = 1 }, _own);
        var refusal = await Refusal.OfAsync(_client.ListDocumentsAsync(new() { PageSize = 1, Publisher = "Post", PageToken = page.NextPageToken }, _own));
        Assert.Equal((Code.InvalidArgument, "PAGE_TOKEN_INVALID"), (refusal.Code, refusal.Reason));
        var other = Callers.In(Guid.NewGuid().ToString("N"));
        Assert.Equal("PAGE_TOKEN_INVALID", (await Refusal.OfAsync(_client.ListDocumentsAsync(new() { PageSize = 1, PageToken = page.NextPageToken }, other))).Reason);
    }

    [Fact]
    public async Task Lists_are_filtered()
    {
        await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", Publisher = "Post" }, _own);
        await _client.SubmitDocumentAsync(new() { Text = "Prices fell.", Publisher = "Times" }, _own);
        Assert.Equal("Post", Assert.Single((await _client.ListDocumentsAsync(new() { Publisher = "Post" }, _own)).Documents).Publisher);
        Assert.Equal(2, (await _client.ListDocumentsAsync(new() { State = DocumentState.Ingested }, _own)).Documents.Count);
        Assert.Empty((await _client.ListDocumentsAsync(new() { State = DocumentState.Failed }, _own)).Documents);
        Assert.Equal(["state"], (await Refusal.OfAsync(_client.ListDocumentsAsync(new() { State = (DocumentState)99 }, _own))).Fields);
    }

    [Fact]
    public async Task JSON_says_what_gRPC_says()
    {
        using var submitted = await host.Json.PostAsync("/v1/documents", Refusal.JsonOf("""{"text": "Prices rose.", "publish_time": "2023-10-30T00:00:00Z"}"""));
        Assert.True(submitted.IsSuccessStatusCode);
        using var answer = JsonDocument.Parse(await submitted.Content.ReadAsStreamAsync());
        var id = answer.RootElement.GetProperty("document").GetProperty("documentId").GetString();
        var document = (await _client.GetDocumentAsync(new() { DocumentId = id, View = DocumentView.Full })).Document;
        Assert.Equal("Prices rose.", document.Text);
        using var got = JsonDocument.Parse(await host.Json.GetStreamAsync($"/v1/documents/{id}?view=DOCUMENT_VIEW_FULL"));
        Assert.Equal("Prices rose.", got.RootElement.GetProperty("document").GetProperty("text").GetString());
    }

    private static void AssertAnswers(IReadOnlyList<SubmitDocumentsResponse> answers)
    {
        Assert.Equal([0, 1, 2, 3], answers.Select(answer => answer.Index));
        Assert.Equal((int)Code.InvalidArgument, answers[1].Error.Code);
        Assert.Equal("text", Assert.Single(answers[1].Error.GetDetail<BadRequest>()!.FieldViolations).Field);
        Assert.Equal([false, false, true], new[] { 0, 2, 3 }.Select(i => answers[i].Submitted.AlreadyStored));
        Assert.Equal(answers[0].Submitted.Document.DocumentId, answers[3].Submitted.Document.DocumentId);
    }
}
