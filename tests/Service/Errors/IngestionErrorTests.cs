using System.Net;
using FactCheck.Core.Errors;
using FactCheck.Hosting.Calls;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Errors;

/// <summary>The same failure says the same through gRPC and JSON: status, reason, fields, retry delay.</summary>
public sealed class IngestionErrorTests(IngestionHost host) : IClassFixture<IngestionHost>
{
    private readonly IngestionService.IngestionServiceClient _client = new(host.Grpc);

    [Fact]
    public async Task A_broken_rule_names_the_field()
    {
        var request = new SubmitDocumentRequest { Text = "Prices rose.", Url = "ftp://example.org/a" };
        foreach (var refusal in await BothAsync(_client.SubmitDocumentAsync(request), host.Json.PostAsync("/v1/documents", Refusal.JsonOf(request))))
        {
            Assert.Equal((Code.InvalidArgument, "FIELD_INVALID"), (refusal.Code, refusal.Reason));
            Assert.Equal(["url"], refusal.Fields);
            Assert.Null(refusal.RetryDelay);
            Assert.Equal("factcheck", refusal.Info.Domain);
        }
    }

    [Fact]
    public async Task What_is_missing_says_what_kind_of_thing_it_is()
    {
        foreach (var refusal in await BothAsync(
            _client.GetDocumentAsync(new() { DocumentId = "doc-unknown" }), host.Json.GetAsync("/v1/documents/doc-unknown"), HttpStatusCode.NotFound))
            Assert.Equal((Code.NotFound, "DOCUMENT_NOT_FOUND"), (refusal.Code, refusal.Reason));
    }

    [Theory]
    [InlineData("garbled")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00")]
    public async Task A_foreign_page_token_is_refused(string token)
    {
        foreach (var refusal in await BothAsync(_client.ListDocumentsAsync(new() { PageToken = token }),
            host.Json.GetAsync($"/v1/documents?page_token={Uri.EscapeDataString(token)}")))
        {
            Assert.Equal((Code.InvalidArgument, "PAGE_TOKEN_INVALID"), (refusal.Code, refusal.Reason));
            Assert.Equal(["page_token"], refusal.Fields);
        }
    }

    [Fact]
    public async Task A_negative_page_size_is_refused()
    {
        foreach (var refusal in await BothAsync(
            _client.ListDocumentsAsync(new() { PageSize = -1 }), host.Json.GetAsync("/v1/documents?page_size=-1")))
            Assert.Equal(["page_size"], refusal.Fields);
    }

    [Fact]
    public async Task A_private_address_is_not_allowed()
    {
        var request = new SubmitDocumentRequest { FetchUrl = "http://127.0.0.1:1/" };
        foreach (var refusal in await BothAsync(
            _client.SubmitDocumentAsync(request), host.Json.PostAsync("/v1/documents", Refusal.JsonOf(request)), HttpStatusCode.Forbidden))
            Assert.Equal((Code.PermissionDenied, "NOT_ALLOWED"), (refusal.Code, refusal.Reason));
    }

    [Fact]
    public async Task A_store_that_is_away_says_when_to_come_back()
    {
        host.Documents.Fault = new StoreUnavailableException("The database did not answer.", new TimeoutException("secret"));
        try
        {
            foreach (var refusal in await BothAsync(
                _client.GetDocumentAsync(new() { DocumentId = "doc-1" }), host.Json.GetAsync("/v1/documents/doc-1"), HttpStatusCode.ServiceUnavailable))
            {
                Assert.Equal((Code.Unavailable, "STORE_UNAVAILABLE"), (refusal.Code, refusal.Reason));
                Assert.True(refusal.RetryDelay > TimeSpan.Zero);
                Assert.DoesNotContain("secret", refusal.Body + refusal.Status, StringComparison.Ordinal);
            }
        }
        finally
        {
            host.Documents.Fault = null;
        }
    }

    [Fact]
    public async Task What_nobody_foresaw_is_told_by_its_trace_alone()
    {
        host.Documents.Fault = new InvalidOperationException("secret");
        try
        {
            using var response = await host.Json.GetAsync("/v1/documents/doc-1");
            foreach (var refusal in await BothAsync(
                _client.GetDocumentAsync(new() { DocumentId = "doc-1" }), host.Json.GetAsync("/v1/documents/doc-1"), HttpStatusCode.InternalServerError))
            {
                Assert.Equal((Code.Internal, "INTERNAL"), (refusal.Code, refusal.Reason));
                Assert.Matches("^[0-9a-f]{32}$", refusal.Info.Metadata["trace_id"]);
                Assert.DoesNotContain("secret", refusal.Body + refusal.Status, StringComparison.Ordinal);
                Assert.DoesNotContain("InvalidOperation", refusal.Body + refusal.Status, StringComparison.Ordinal);
                // Whoever runs the system finds the exception under that trace.
                Assert.Contains(host.Logs.Lines, line => line.Contains(refusal.Info.Metadata["trace_id"], StringComparison.Ordinal)
                    && line.Contains("secret", StringComparison.Ordinal));
            }
        }
        finally
        {
            host.Documents.Fault = null;
        }
    }

    [Fact]
    public async Task The_trace_of_an_error_is_the_one_of_the_answers_header()
    {
        using var response = await host.Json.GetAsync("/v1/documents/doc-unknown");
        var refusal = await Refusal.OfAsync(Task.FromResult(response));
        Assert.Equal(response.Headers.GetValues(CallHeaders.TraceId).Single(), refusal.Info.Metadata["trace_id"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"text\": 1}")]
    [InlineData("{\"text\": \"a\", \"html\": \"b\"}")]
    [InlineData("{\"text\": \"a\", \"publish_time\": \"yesterday\"}")]
    public async Task JSON_that_is_no_request_is_the_callers_fault(string json)
    {
        using var response = await host.Json.PostAsync("/v1/documents", Refusal.JsonOf(json));
        var refusal = await Refusal.OfAsync(Task.FromResult(response));
        Assert.Equal((HttpStatusCode.BadRequest, Code.InvalidArgument), (response.StatusCode, refusal.Code));
        Assert.DoesNotContain("Exception", refusal.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CallHeaders.Workspace, "../other")]
    [InlineData(CallHeaders.Workspace, "a b")]
    [InlineData(CallHeaders.Workspace, "-a")]
    [InlineData(CallHeaders.User, "<script>")]
    [InlineData(CallHeaders.User, "-")]
    public async Task A_malformed_caller_is_not_authenticated(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/documents");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Json.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await _client.ListDocumentsAsync(new(), new Metadata { { header, value } }));
        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
    }

    [Fact]
    public async Task A_request_larger_than_the_limit_is_refused_unread()
    {
        var request = new SubmitDocumentRequest { Text = new string('x', 9 * 1024 * 1024) };
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await _client.SubmitDocumentAsync(request));
        Assert.Equal(StatusCode.ResourceExhausted, refused.StatusCode);
        using var announced = new HttpRequestMessage(HttpMethod.Post, "/v1/documents") { Content = Refusal.JsonOf(request) };
        announced.Headers.ExpectContinue = true; // else the server hangs up while the client still sends
        using var response = await host.Json.SendAsync(announced);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_caller_without_patience_gets_its_deadline()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await _client.ListDocumentsAsync(new(), deadline: new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
    }

    private static Task<Refusal[]> BothAsync<T>(AsyncUnaryCall<T> grpc, Task<HttpResponseMessage> json, HttpStatusCode http = HttpStatusCode.BadRequest) =>
        Both.SayAsync(grpc, json, http);
}
