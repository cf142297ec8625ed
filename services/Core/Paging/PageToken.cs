using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;

namespace FactCheck.Core.Paging;

/// <summary>Opaque keyset tokens: the sort key of the last item, bound to the query that made it.</summary>
/// <remarks>
/// A token names a place in the order, not a count of items, so rows that come or go while somebody pages are neither
/// repeated nor skipped. It is bound to the query by a digest: it is not a secret, only protected against mix-ups.
/// </remarks>
public static class PageToken
{
    /// <summary>The token behind an item with this sort key.</summary>
    /// <param name="query">Everything of the query but the page, as text; equal queries must give equal text.</param>
    /// <param name="key">The item's sort key, in order; one part for each column of the order.</param>
    public static string Encode(string query, params string[] key)
    {
        var body = JsonSerializer.Serialize(key);
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Digest(query, body)}{body}"));
    }

    /// <summary>The sort key a token holds; null for the empty token of the first page.</summary>
    /// <exception cref="InvalidPageTokenException">Not a token of this query, or not one with this many parts.</exception>
    public static string[]? Decode(string query, string token, int parts)
    {
        if (token.Length == 0)
            return null;
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
            var body = text.Length > DigestLength ? text[DigestLength..] : "";
            if (text.Length <= DigestLength || !text.StartsWith(Digest(query, body), StringComparison.Ordinal))
                throw new InvalidPageTokenException();
            var key = JsonSerializer.Deserialize<string[]>(body);
            return key?.Length == parts ? key : throw new InvalidPageTokenException();
        }
        catch (Exception failure) when (failure is FormatException or JsonException or ArgumentException)
        {
            throw new InvalidPageTokenException();
        }
    }

    private const int DigestLength = 16;

    private static string Digest(string query, string body) => ContentId.Sha256($"{query}\n{body}")[..DigestLength];
}
