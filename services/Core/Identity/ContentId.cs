using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Core.Identity;

/// <summary>Ids and hashes derived from content, so that doing something twice names the same thing twice.</summary>
public static class ContentId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u
    private const int HashBytesInId = 15; // 120 bits: 24 characters, collisions out of reach

    /// <summary>A prefix and 24 characters of the SHA-256 over the parts, e.g. <c>doc-0c5g…</c>.</summary>
    /// <remarks>Parts are length-prefixed, so ("ab","c") and ("a","bc") differ. Null and empty differ.</remarks>
    public static string Derive(string prefix, params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return $"{prefix}-{Encode(hash.GetHashAndReset().AsSpan(0, HashBytesInId))}";
    }

    /// <summary>SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 5 + 1);
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }
        }
        return text.ToString();
    }
}
