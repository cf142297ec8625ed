using System.Globalization;
using System.Text;

namespace FactCheck.Verification.Sources;

/// <summary>What a site's robots.txt lets a program read (RFC 9309): the longest rule that matches decides, and an equally long one for it.</summary>
internal sealed class RobotsRules
{
    /// <summary>Bytes that are read of a robots.txt; the standard asks for at least 500 KiB.</summary>
    internal const int MaxBytes = 500 * 1024;

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string, bool)> rules) => _rules = rules;

    /// <summary>Where there is no robots.txt.</summary>
    internal static RobotsRules AllowAll { get; } = new([]);

    /// <summary>Where it can't be read for the site's own trouble.</summary>
    internal static RobotsRules AllowNone { get; } = new([("/", false)]);

    /// <summary>The rules of the groups for this product; without such a group, those for everyone.</summary>
    internal static RobotsRules Parse(string text, string product)
    {
        var (own, everyone, hasOwn) = (new List<(string, bool)>(), new List<(string, bool)>(), false);
        var (isOwn, isEveryone, isNaming) = (false, false, false);
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var content = line.AsSpan(0, line.IndexOf('#') is >= 0 and var comment ? comment : line.Length).Trim().TrimStart('\uFEFF');
            if (content.IndexOf(':') is not (> 0 and var colon))
                continue;
            var (key, value) = (content[..colon].Trim().ToString().ToLowerInvariant(), content[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                if (!isNaming)
                    isOwn = isEveryone = false;
                isNaming = true;
                isEveryone |= value == "*";
                isOwn |= IsProduct(value, product);
                hasOwn |= isOwn;
            }
            else if (key is "allow" or "disallow")
            {
                isNaming = false;
                if (value.Length == 0)
                    continue; // disallowing nothing
                if (isOwn)
                    own.Add((Encode(value), key == "allow"));
                if (isEveryone)
                    everyone.Add((Encode(value), key == "allow"));
            }
        }
        return new(hasOwn ? own : everyone);
    }

    /// <summary>Whether this page may be read.</summary>
    /// <param name="pathAndQuery">As in the address, percent-encoded.</param>
    internal bool Allows(string pathAndQuery)
    {
        var path = Encode(pathAndQuery);
        var (length, allows) = (-1, true);
        foreach (var (pattern, rule) in _rules)
            if (pattern.Length >= length && Matches(path, pattern) && (pattern.Length > length || rule))
                (length, allows) = (pattern.Length, rule);
        return allows;
    }

    private static bool IsProduct(string value, string product) =>
        value.StartsWith(product, StringComparison.OrdinalIgnoreCase) && (value.Length == product.Length || !(char.IsAsciiLetter(value[product.Length]) || value[product.Length] is '_' or '-'));

    /// <summary>A prefix, in which a star stands for anything and a dollar at the end for the end.</summary>
    private static bool Matches(string path, string pattern)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (toEnd && i == parts.Length - 1)
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !toEnd || at == path.Length;
    }

    // Letters beyond ASCII, the digits of escapes and characters that need none are written in several ways (RFC 9309, 2.2.2).
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length)
            {
                var needsNone = byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b)
                    && (char.IsAsciiLetterOrDigit((char)b) || (char)b is '-' or '.' or '_' or '~');
                encoded.Append(needsNone ? ((char)b).ToString() : text.AsSpan(i, 3).ToString().ToUpperInvariant());
                i += 2;
            }
            else if (char.IsAscii(text[i]))
                encoded.Append(text[i]);
            else
            {
                var count = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
                foreach (var octet in Encoding.UTF8.GetBytes(text.Substring(i, count)))
                    encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
                i += count - 1;
            }
        }
        return encoded.ToString();
    }
}
