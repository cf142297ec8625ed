using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Review.Webhooks;

/// <summary>Secrets and signatures as the Standard Webhooks specification has them, so that a receiver can verify with any of its libraries.</summary>
/// <remarks>https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md</remarks>
internal static class WebhookSignature
{
    internal const string IdHeader = "webhook-id";
    internal const string TimestampHeader = "webhook-timestamp";
    internal const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const int KeyBytes = 32; // the specification asks for 24 to 64

    /// <summary>A new secret, by chance.</summary>
    internal static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The header's value: one signature for each secret, with spaces between.</summary>
    internal static string Of(IEnumerable<string> secrets, string id, long timestamp, string body) =>
        string.Join(' ', secrets.Select(secret => Of(secret, id, timestamp, body)));

    private static string Of(string secret, string id, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp.ToString(CultureInfo.InvariantCulture)}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[SecretPrefix.Length..]), signed))}";
    }
}
