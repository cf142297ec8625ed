using System.Net;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Errors;

/// <summary>Nobody reads documents in this host, so two are a backlog.</summary>
public sealed class FullSystemTests(FullSystemTests.SmallHost host) : IClassFixture<FullSystemTests.SmallHost>
{
    private readonly IngestionService.IngestionServiceClient _client = new(host.Grpc);

    [Fact]
    public async Task A_full_system_says_when_to_come_back_and_takes_up_again()
    {
        host.Claims.Unverified = 11;
        var request = new SubmitDocumentRequest { Text = "Prices rose." };
        foreach (var refusal in await Both.SayAsync(
            _client.SubmitDocumentAsync(request), host.Json.PostAsync("/v1/documents", Refusal.JsonOf(request)), HttpStatusCode.TooManyRequests))
        {
            Assert.Equal((Code.ResourceExhausted, "BACKLOG_FULL"), (refusal.Code, refusal.Reason));
            Assert.Equal(TimeSpan.FromSeconds(7), refusal.RetryDelay);
        }

        host.Claims.Unverified = 10;
        await _client.SubmitDocumentAsync(request);
        await _client.SubmitDocumentAsync(new() { Text = "Prices fell." });
        var third = await Refusal.OfAsync(_client.SubmitDocumentAsync(new() { Text = "Prices stayed." }));
        Assert.Equal((Code.ResourceExhausted, "BACKLOG_FULL"), (third.Code, third.Reason));
    }

    [Fact]
    public async Task A_stream_with_too_many_items_is_ended_after_the_answers_to_those_allowed()
    {
        using var stream = _client.SubmitDocuments();
        for (var i = 0; i < 4; i++)
            await stream.RequestStream.WriteAsync(new() { Document = new() });
        await stream.RequestStream.CompleteAsync();
        var answers = 0;
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            await foreach (var _ in stream.ResponseStream.ReadAllAsync())
                answers++;
        });
        Assert.Equal((3, StatusCode.ResourceExhausted), (answers, refused.StatusCode));
    }

    [Fact]
    public async Task While_ClaimExtraction_is_away_the_unread_documents_bound_the_backlog()
    {
        await using var alone = new ServiceHost<FactCheck.Ingestion.IngestionOptions>
        {
            Settings = { ["Ingestion:MaxUnreadDocuments"] = "1", ["Ingestion:BacklogRefresh"] = "00:00:00" },
        };
        await alone.InitializeAsync();
        var client = new IngestionService.IngestionServiceClient(alone.Grpc);
        await client.SubmitDocumentAsync(new() { Text = "Prices rose." });
        Assert.Equal("BACKLOG_FULL", (await Refusal.OfAsync(client.SubmitDocumentAsync(new() { Text = "Prices fell." }))).Reason);
    }

    public sealed class SmallHost : IngestionHost
    {
        public override ValueTask InitializeAsync()
        {
            Settings["Ingestion:MaxUnreadDocuments"] = "2";
            Settings["Ingestion:MaxUnverifiedClaims"] = "10";
            Settings["Ingestion:BacklogRetryDelay"] = "00:00:07";
            Settings["Ingestion:BacklogRefresh"] = "00:00:00";
            Settings["Ingestion:MaxStreamItems"] = "3";
            return base.InitializeAsync();
        }
    }
}
