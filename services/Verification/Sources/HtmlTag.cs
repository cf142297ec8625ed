using System.Net;

namespace FactCheck.Verification.Sources;

/// <summary>A tag of a page.</summary>
/// <param name="Name">Lower-cased.</param>
/// <param name="IsClosing">As in <c>&lt;/p&gt;</c>.</param>
/// <param name="IsEmpty">As in <c>&lt;br/&gt;</c>.</param>
/// <param name="Attributes">What stands behind the name, as it stands.</param>
/// <param name="End">The place behind it.</param>
internal sealed record HtmlTag(string Name, bool IsClosing, bool IsEmpty, string Attributes, int End)
{
    private const int MaxName = 40;

    /// <summary>The tag that begins at this bracket; null when none does.</summary>
    internal static HtmlTag? Read(string html, int open)
    {
        var start = open + 1;
        var isClosing = start < html.Length && html[start] == '/';
        if (isClosing)
            start++;
        var end = start;
        while (end < html.Length && end - start < MaxName && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
            end++;
        if (end == start || !char.IsAsciiLetter(html[start]))
            return null;
        var close = EndOf(html, end);
        var attributes = html[end..close];
        return new(html[start..end].ToLowerInvariant(), isClosing, attributes.EndsWith('/'), attributes, Math.Min(close + 1, html.Length));
    }

    /// <summary>The value of an attribute, decoded; null without one.</summary>
    internal string? Attribute(string name)
    {
        for (var at = Attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = Attributes.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = Attributes.AsSpan(at + name.Length).TrimStart();
            if ((at > 0 && !char.IsWhiteSpace(Attributes[at - 1])) || rest.Length < 2 || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart();
            var end = rest.IsEmpty ? 0 : rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(' ', '\t', '\n');
            var value = rest.IsEmpty ? "" : rest[0] is '"' or '\'' ? (end < 0 ? rest[1..] : rest.Slice(1, end)) : end < 0 ? rest : rest[..end];
            return WebUtility.HtmlDecode(value.ToString());
        }
        return null;
    }

    // A bracket inside quotes does not end the tag; a quote that never closes does not swallow the page.
    private static int EndOf(string html, int from)
    {
        var at = from;
        while (at < html.Length && html[at] != '>')
        {
            if (html[at] is '"' or '\'')
            {
                var quoted = html.IndexOf(html[at], at + 1);
                if (quoted < 0)
                    return html.IndexOf('>', at) is >= 0 and var bracket ? bracket : html.Length;
                at = quoted;
            }
            at++;
        }
        return at;
    }
}
