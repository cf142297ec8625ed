using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace FactCheck.Tests.EndToEnd.Calls;

/// <summary>An answer over HTTP.</summary>
internal sealed record JsonAnswer(int HttpStatus, string Body)
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithTypeRegistry(
        TypeRegistry.FromFiles(Google.Rpc.ErrorDetailsReflection.Descriptor, Google.Rpc.StatusReflection.Descriptor)));

    /// <summary>The message, which must be all that the body holds.</summary>
    public T As<T>() where T : IMessage, new()
    {
        Assert.True(HttpStatus == 200, $"HTTP {HttpStatus}: {Body}");
        return Parser.Parse<T>(Body);
    }

    /// <summary>The error that a body with another HTTP status holds.</summary>
    public Google.Rpc.Status AsError()
    {
        Assert.True(HttpStatus >= 400, $"Not an error: HTTP {HttpStatus}: {Body}");
        return Parser.Parse<Google.Rpc.Status>(Body);
    }
}

/// <summary>Calls a service as a program without gRPC does.</summary>
internal sealed class JsonCaller(HttpClient http, Dictionary<string, string> headers)
{
    public Task<JsonAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends a message as its JSON.</summary>
    public Task<JsonAnswer> PostAsync(string path, IMessage body) => SendAsync(HttpMethod.Post, path, JsonFormatter.Default.Format(body));

    /// <summary>A server stream: one message for each line of the answer.</summary>
    public async Task<List<T>> GetLinesAsync<T>(string path) where T : IMessage, new()
    {
        using var request = Request(HttpMethod.Get, path, null);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        List<T> messages = [];
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Length > 0)
                messages.Add(new JsonAnswer((int)response.StatusCode, line).As<T>());
        return messages;
    }

    private async Task<JsonAnswer> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = Request(method, path, body);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string? body)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }
}
