namespace FactCheck.Ingestion.Articles;

/// <summary>How deep a page nests and how much work that makes for the parser, without parsing it.</summary>
/// <remarks>
/// Never less than what the parser builds, but for elements that nest no further by themselves (<see cref="Flat"/>). An end tag closes
/// what the HTML standard lets it close (sections "has an element in scope" and "any other end tag"); one that a parser passes over
/// closes nothing here either, else it would hide the depth from the limit.
/// </remarks>
internal sealed class HtmlDepth
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

    // The parser opens these again in each paragraph after the one that they were left open in.
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
        { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" };

    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _openByName = new(StringComparer.OrdinalIgnoreCase);
    private int _openFormatting;

    /// <summary>The largest number of elements open at once.</summary>
    internal int Deepest { get; private set; }

    /// <summary>Formatting elements open at each tag, added up: as many may be made once more.</summary>
    internal long Reopened { get; private set; }

    /// <summary>Looks through the page in one pass.</summary>
    internal static HtmlDepth Of(string html)
    {
        var depth = new HtmlDepth();
        depth.Read(html);
        return depth;
    }

    private void Read(string html)
    {
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
            Reopened += _openFormatting;
            if (!isEnd && IsRaw(name))
            {
                i = html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
                if (i < 0)
                    return;
            }
            else if (!Flat.Contains(name))
                Pass(name, isEnd);
        }
    }

    private void Pass(string name, bool isEnd)
    {
        if (isEnd)
        {
            Close(name);
            return;
        }
        Count(name, 1);
        _open.Add(name);
        Deepest = Math.Max(Deepest, _open.Count);
    }

    // What looks like tags in scripts and styles is none, but where the parser does not know them as such.
    private bool IsRaw(string name) =>
        (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
        && _openByName.GetValueOrDefault("svg") + _openByName.GetValueOrDefault("math") + _openByName.GetValueOrDefault("select") == 0;

    private void Close(string name)
    {
        if (_openByName.GetValueOrDefault(name) == 0)
            return;
        var stops = Blocks.Contains(name) ? Boundaries : Blocks;
        var at = _open.Count - 1;
        while (!string.Equals(_open[at], name, StringComparison.OrdinalIgnoreCase))
        {
            if (stops.Contains(_open[at]))
                return;
            at--;
        }
        for (var i = _open.Count - 1; i >= at; i--)
            Count(_open[i], -1);
        _open.RemoveRange(at, _open.Count - at);
    }

    private void Count(string name, int change)
    {
        _openByName[name] = _openByName.GetValueOrDefault(name) + change;
        if (Formatting.Contains(name))
            _openFormatting += change;
    }
}
