using System.Text;
using System.Text.Json;
using FactCheck.Core.Errors;
using Google.Rpc;
using Grpc.Core;
using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>The words of a dead letter: why it died, and its body as text.</summary>
internal static class DeadLetterText
{
    public const string DeliveryLimit = "DELIVERY_LIMIT";
    public const string Unreadable = "UNREADABLE";
    public const string NoConsumer = "NO_CONSUMER";

    private const string Base64 = ";base64";
    private const int MaxDetail = 1000;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A stable word: our own exceptions' reason, that of a peer, or the exception's type.</summary>
    public static string ReasonOf(Exception exception) => exception switch
    {
        FactCheckException known => known.Reason,
        RpcException call => call.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason
            ?? JsonNamingPolicy.SnakeCaseUpper.ConvertName(call.StatusCode.ToString()),
        _ => exception.GetType().Name,
    };

    /// <summary>What failed and where. The message only where it is known to quote no document: other exceptions quote what they choke on.</summary>
    public static string DetailOf(Exception exception)
    {
        var words = exception switch
        {
            FactCheckException => exception.Message,
            RpcException call => call.Status.Detail,
            ConsumerCanceledException or TimeoutException or IOException or System.Net.Sockets.SocketException or HttpRequestException => exception.Message,
            _ => $"in {exception.TargetSite?.DeclaringType?.FullName ?? "unknown"}.{exception.TargetSite?.Name}",
        };
        var detail = $"{exception.GetType().FullName}: {words}";
        return detail.Length <= MaxDetail ? detail : detail[..MaxDetail];
    }

    /// <summary>The body as text: UTF-8 where it is UTF-8, else base 64, which the content type then says.</summary>
    public static (string Body, string ContentType) Encode(byte[] body, string contentType)
    {
        try
        {
            return (StrictUtf8.GetString(body), contentType);
        }
        catch (DecoderFallbackException)
        {
            return (Convert.ToBase64String(body), contentType + Base64);
        }
    }

    /// <summary>The bytes and the content type that <see cref="Encode"/> was given.</summary>
    public static (byte[] Body, string ContentType) Decode(string body, string contentType) =>
        contentType.EndsWith(Base64, StringComparison.Ordinal)
            ? (Convert.FromBase64String(body), contentType[..^Base64.Length])
            : (StrictUtf8.GetBytes(body), contentType);
}
