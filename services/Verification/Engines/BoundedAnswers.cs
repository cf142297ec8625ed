using FactCheck.Verification.Sources;

namespace FactCheck.Verification.Engines;

/// <summary>Reads answers to their end within a limit, since the model's client reads whatever comes.</summary>
internal sealed class BoundedAnswers(int maxBytes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var body = new ByteArrayContent(await SourceAnswers.ReadAsync(response.Content, maxBytes, cancellationToken));
        foreach (var (name, values) in response.Content.Headers.Where(header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
            body.Headers.TryAddWithoutValidation(name, values);
        response.Content.Dispose();
        response.Content = body;
        return response;
    }
}
