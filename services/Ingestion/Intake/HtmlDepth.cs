namespace FactCheck.Ingestion.Intake;

/// <summary>How deep a page nests, without parsing it.</summary>
/// <remarks>
/// Never less than what the parser builds, but for elements that nest no further by themselves (<see cref="Flat"/>). An end tag closes
/// what the HTML standard lets it close (sections "has an element in scope" and "any other end tag"); one that a parser passes over
/// closes nothing here either, else it would hide the depth from the limit.
/// </remarks>
internal static class HtmlDepth
{
    private const int LongestName = 16; // of the names below; longer ones are cut and differ enough

    // Elements that have no end tag, or whose end tag authors leave out: counting them would see depth where there is none.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "p", "li", "dt", "dd",
        "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body",
    };

    // End tags reach through everything up to one of these.
    private static readonly HashSet<string> Boundaries = new(StringComparer.OrdinalIgnoreCase)
        { "applet", "caption", "table", "marquee", "object", "template", "select", "svg", "math", "foreignobject", "desc", "title" };

    // Their end tags reach through other blocks. All other end tags stop at a block.
    private static readonly HashSet<string> Blocks = new(Boundaries, StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "button", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption",
        "figure", "footer", "form", "header", "hgroup", "listing", "main", "menu", "nav", "ol", "pre", "search", "section", "summary", "ul",
    };

    /// <summary>The largest number of elements open at once, in one pass.</summary>
    internal static int Of(string html)
    {
        var open = new List<string>();
        var openByName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var deepest = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var isEnd = html[i + 1] == '/';
            var start = isEnd ? i + 2 : i + 1;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == start)
                continue;
            var name = html[start..Math.Min(end, start + LongestName)];
            if (Flat.Contains(name))
                continue;
            if (isEnd)
            {
                Close(name, open, openByName);
                continue;
            }
            open.Add(name);
            openByName[name] = openByName.GetValueOrDefault(name) + 1;
            deepest = Math.Max(deepest, open.Count);
        }
        return deepest;
    }

    private static void Close(string name, List<string> open, Dictionary<string, int> openByName)
    {
        if (openByName.GetValueOrDefault(name) == 0)
            return;
        var stops = Blocks.Contains(name) ? Boundaries : Blocks;
        var at = open.Count - 1;
        while (!string.Equals(open[at], name, StringComparison.OrdinalIgnoreCase))
        {
            if (stops.Contains(open[at]))
                return;
            at--;
        }
        for (var i = open.Count - 1; i >= at; i--)
            openByName[open[i]]--;
        open.RemoveRange(at, open.Count - at);
    }
}
