using System.Collections.Frozen;
using AngleSharp.Dom;

namespace FactCheck.Ingestion.Articles;

/// <summary>How the elements of HTML behave for a reader.</summary>
internal static class ElementKinds
{
    private static readonly FrozenSet<string> Unread = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video", "map",
        "input", "button", "select", "textarea", "option", "progress", "meter", "img", "picture", "link", "meta", "head", "title", "base", "rp", "rt");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "iframe", "legend", "li",
        "listing", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "select", "summary",
        "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "video", "xmp");

    /// <summary>Whether its text is for machines, or for scripts to replace.</summary>
    internal static bool IsUnread(string tag) => Unread.Contains(tag);

    /// <summary>Whether it stands on lines of its own.</summary>
    internal static bool IsBlock(string tag) => Blocks.Contains(tag);

    /// <summary>Whether the page says that it is not shown.</summary>
    internal static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return true;
        var style = element.GetAttribute("style");
        if (style is null)
            return false;
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return (at >= 0 && style.AsSpan(at + 7).TrimStart() is [':', .. var value] && value.TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase))
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase);
    }
}
