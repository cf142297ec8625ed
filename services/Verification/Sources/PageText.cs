using System.Net;
using System.Text;

namespace FactCheck.Verification.Sources;

/// <summary>The words of a web page, read in one pass without building a tree: no nesting, however deep, costs more than its length.</summary>
/// <param name="Text">Paragraphs with a blank line between; menus, forms and scripts left out.</param>
/// <param name="Title">From the head; absent when there is none.</param>
/// <param name="PublishedAt">From <c>article:published_time</c> or the first <c>time</c>; absent when neither says.</param>
/// <param name="Publisher">From <c>og:site_name</c>; absent when it does not say.</param>
internal sealed record PageText(string Text, string? Title, DateTimeOffset? PublishedAt, string? Publisher)
{
    private static readonly HashSet<string> Skipped = new(["nav", "footer", "aside", "form", "select", "button", "svg", "noscript", "template", "iframe", "figure", "menu"], StringComparer.Ordinal);
    private static readonly HashSet<string> Raw = new(["script", "style", "textarea", "title"], StringComparer.Ordinal);
    private static readonly HashSet<string> Inline = new(
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"], StringComparer.Ordinal);

    /// <summary>Reads a page.</summary>
    /// <param name="html">As decoded; anything else than HTML is read as its text.</param>
    /// <param name="leastParagraph">Shorter paragraphs are left out, in characters: they are headings and links.</param>
    internal static PageText Of(string html, int leastParagraph = 0)
    {
        var (text, title) = (new StringBuilder(), (string?)null);
        var (published, publisher) = ((DateTimeOffset?)null, (string?)null);
        var skipping = 0;
        for (var i = 0; i < html.Length;)
        {
            var open = html.IndexOf('<', i);
            if (open != i)
            {
                var run = html.AsSpan(i, (open < 0 ? html.Length : open) - i);
                if (skipping == 0)
                    text.Append(WebUtility.HtmlDecode(run.ToString().ReplaceLineEndings(" ")));
                i += run.Length;
                continue;
            }
            if (HtmlTag.Read(html, open) is not { } tag)
            {
                i = AfterOther(html, open, text);
                continue;
            }
            i = tag.End;
            if (Skipped.Contains(tag.Name))
                skipping = Math.Max(0, skipping + (tag.IsClosing ? -1 : tag.IsEmpty ? 0 : 1));
            if (!Inline.Contains(tag.Name))
                text.Append("\n\n");
            if (!tag.IsClosing && Raw.Contains(tag.Name))
            {
                var close = html.IndexOf($"</{tag.Name}", i, StringComparison.OrdinalIgnoreCase);
                close = close < 0 ? html.Length : close;
                if (tag.Name == "title" && skipping == 0)
                    title ??= WebUtility.HtmlDecode(html[i..close]);
                i = close;
            }
            else if (tag.Name == "meta")
            {
                var (name, content) = (tag.Attribute("property") ?? tag.Attribute("name"), tag.Attribute("content"));
                if (name == "article:published_time")
                    published = SourceText.TimeOf(content) ?? published;
                else if (name == "og:site_name")
                    publisher ??= content;
            }
            else if (tag is { Name: "time", IsClosing: false })
                published ??= SourceText.TimeOf(tag.Attribute("datetime"));
        }
        var paragraphs = text.ToString().Split("\n\n").Select(SourceText.Clean).Where(paragraph => paragraph.Length > 0 && paragraph.Length >= leastParagraph);
        return new(string.Join("\n\n", paragraphs), NullIfEmpty(title), published, NullIfEmpty(publisher));
    }

    /// <summary>Comments and declarations are skipped; a lone angle bracket is text.</summary>
    private static int AfterOther(string html, int open, StringBuilder text)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
            return html.IndexOf("-->", open, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;
        if (open + 1 < html.Length && html[open + 1] is '!' or '?')
            return html.IndexOf('>', open) is >= 0 and var end ? end + 1 : html.Length;
        text.Append('<');
        return open + 1;
    }

    private static string? NullIfEmpty(string? text) => SourceText.Clean(text?.ReplaceLineEndings(" ") ?? "") is { Length: > 0 and <= 500 } clean ? clean : null;
}
