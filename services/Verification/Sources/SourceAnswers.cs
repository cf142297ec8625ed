using System.Net;
using System.Text.Json;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Sources;

/// <summary>Reads the answers of sources within limits, and says in one way what is wrong with them.</summary>
/// <param name="client">As <see cref="SourceHttp"/> made it.</param>
/// <param name="maxBytes">Of a decompressed body.</param>
internal sealed class SourceAnswers(HttpClient client, int maxBytes)
{
    /// <summary>The JSON that the source answers.</summary>
    /// <exception cref="SourceFailedException">It refuses, is in trouble, or answers something else.</exception>
    internal async Task<JsonDocument> GetJsonAsync(Uri address, Action<HttpRequestMessage>? prepare, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/json");
        prepare?.Invoke(request);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (FaultOf(response.StatusCode) is { } fault)
            throw new SourceFailedException(fault, $"HTTP {(int)response.StatusCode}");
        using var body = new MemoryStream(await ReadAsync(response.Content, maxBytes, cancellation));
        return await JsonDocument.ParseAsync(body, default, cancellation);
    }

    /// <summary>What a status says of the source; null: it answers.</summary>
    internal static SourceOutcome? FaultOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => SourceOutcome.NotAllowed, // it sends elsewhere, and keys do not go with it
        429 => SourceOutcome.RateLimited,
        408 or >= 500 => SourceOutcome.Unreachable,
        _ => SourceOutcome.Refused,
    };

    /// <summary>The body, to its end.</summary>
    /// <exception cref="SourceFailedException">It is longer than the limit, or does not unpack.</exception>
    internal static async Task<byte[]> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellation)
    {
        var (body, isWhole) = await ReadBeginningAsync(content, maxBytes, cancellation);
        return isWhole ? body : throw new SourceFailedException(SourceOutcome.TooLarge, $"more than {maxBytes} bytes");
    }

    /// <summary>The body as far as the limit, and whether that is all of it.</summary>
    /// <exception cref="SourceFailedException">It does not unpack.</exception>
    internal static async Task<(byte[] Body, bool IsWhole)> ReadBeginningAsync(HttpContent content, int maxBytes, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
            {
                var room = maxBytes - (int)body.Length;
                body.Write(buffer, 0, Math.Min(read, room));
                if (read > room)
                    return (body.ToArray(), false);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException) // gzip and deflate throw the one, Brotli the other
        {
            throw new SourceFailedException(SourceOutcome.Malformed, "its compression is broken", broken);
        }
        return (body.ToArray(), true);
    }
}
