namespace FactCheck.Ingestion.Intake;

/// <summary>How deep a page nests, without parsing it.</summary>
internal static class HtmlDepth
{
    // Elements that have no end tag, or whose end tag authors leave out: counting them would see depth where there is none.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "p", "li", "dt", "dd",
        "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body",
    };

    /// <summary>The largest number of elements open at once, in one pass. An estimate from above for well-formed pages.</summary>
    internal static int Of(string html)
    {
        int depth = 0, deepest = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var isEnd = html[i + 1] == '/';
            var start = isEnd ? i + 2 : i + 1;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == start || Flat.Contains(html[start..Math.Min(end, start + 16)]))
                continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }
}
