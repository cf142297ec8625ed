using FactCheck.Hosting.Calls;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Tests.Service.Hosts;

namespace FactCheck.Tests.Service.Ingestion;

public sealed class LogTests(IngestionHost host) : IClassFixture<IngestionHost>
{
    private const string Marker = "Quagmirella";

    [Fact]
    public async Task Nothing_of_a_text_is_logged_at_any_level()
    {
        var client = new IngestionService.IngestionServiceClient(host.Grpc);
        var call = client.SubmitDocumentAsync(new() { Text = $"{Marker} rose.", Title = Marker, Author = Marker });
        var id = (await call).Document.DocumentId;
        var trace = (await call.ResponseHeadersAsync).GetValue(CallHeaders.TraceId)!;
        await client.GetDocumentAsync(new() { DocumentId = id, View = DocumentView.Full });
        await client.ListDocumentsAsync(new());
        using var json = await host.Json.PostAsync("/v1/documents", Refusal.JsonOf($$"""{"text": "{{Marker}} fell."}"""));
        using var refused = await host.Json.PostAsync("/v1/documents", Refusal.JsonOf($$"""{"text": "{{Marker}}", "url": "{{Marker}}"}"""));
        using var malformed = await host.Json.PostAsync("/v1/documents", Refusal.JsonOf($$"""{"text": "{{Marker}}", "publish_time": "{{Marker}}"}"""));
        host.Documents.Fault = new InvalidOperationException();
        await Refusal.OfAsync(client.SubmitDocumentAsync(new() { Text = $"{Marker} stayed." }));
        host.Documents.Fault = null;

        Assert.Contains(host.Logs.Lines, line => line.Contains(trace, StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
    }
}
