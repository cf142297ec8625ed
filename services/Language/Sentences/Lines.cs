using FactCheck.Core.Claims;

namespace FactCheck.Language.Sentences;

/// <summary>Tells line ends that merely wrap a paragraph from those that end a heading, an item or a paragraph.</summary>
internal static class Lines
{
    // Plain text is wrapped at 65 to 100 columns in practice; a longest line beyond this was not wrapped by anybody.
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 40;

    // A paragraph that somebody wrapped has several lines within a word of its width; of two lines the longer one tells nothing.
    private const int NearWidth = 14;
    private const int FewestNear = 3;

    /// <summary>The text in blocks; no sentence crosses the end of one.</summary>
    public static IEnumerable<TextSpan> Join(string text)
    {
        var lines = new List<TextSpan>();
        foreach (var line in All(text))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }
            foreach (var block in JoinParagraph(text, lines))
                yield return block;
            lines.Clear();
        }
        foreach (var block in JoinParagraph(text, lines))
            yield return block;
    }

    private static IEnumerable<TextSpan> JoinParagraph(string text, List<TextSpan> lines)
    {
        if (lines.Count == 0)
            yield break;
        var width = lines.Max(line => line.Length);
        var start = lines[0].Start;
        var isList = IsList(text, lines, width);
        var isWrapped = lines.Count(line => line.Length > width - NearWidth) >= FewestNear;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (IsWrap(text, lines[i], lines[i + 1], width, isWrapped) && !isList && !Enumerations.StartsItem(text, lines[i + 1].Start, lines[i + 1].End))
                continue;
            yield return new TextSpan(start, lines[i].End);
            start = lines[i + 1].Start;
        }
        yield return new TextSpan(start, lines[^1].End);
    }

    private static bool IsWrap(string text, TextSpan line, TextSpan next, int width, bool isWrapped)
    {
        if (IsRow(text, line) || IsRow(text, next))
            return false;
        if (char.IsLower(text[next.Start]))
            return true;
        if (width is < NarrowestWrap or > WidestWrap || Stops.IsStop(text[line.End - 1]) || !isWrapped && line.Length == width || IsByline(text, next))
            return false;
        // A wrapped line is one that the next line's first word would not have fitted on.
        var word = next.Start;
        while (word < next.End && !char.IsWhiteSpace(text[word]))
            word++;
        return line.Length + 1 + (word - next.Start) > width && line.Length >= NarrowestWrap && text[next.Start] != '©';
    }

    // A row of a table: cells are set apart by tabs, bars or several spaces.
    private static bool IsRow(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        return words.ContainsAny('\t', '|') || words.Contains("   ", StringComparison.Ordinal);
    }

    // "By Jane Doe"
    private static bool IsByline(string text, TextSpan line) =>
        text.AsSpan(line.Start, line.Length) is ['B' or 'b', 'y' or 'Y', ' ', var first, ..] && char.IsUpper(first) && line.Length < NarrowestWrap && !Stops.IsStop(text[line.End - 1]);

    // Short lines that all begin small and never stop were not cut out of a sentence.
    private static bool IsList(string text, List<TextSpan> lines, int width) =>
        width < NarrowestWrap && lines.Count > 2 && lines.TrueForAll(line => char.IsLower(text[line.Start]) && !Stops.IsStop(text[line.End - 1]));

    // Each line without white space at its ends; blank lines are empty.
    private static IEnumerable<TextSpan> All(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f' or '\u0085'))
                continue;
            var (first, last) = (start, i);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            yield return new TextSpan(first, last);
            if (i < text.Length && text[i] == '\u2029')
                yield return new TextSpan(i, i);
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }
    }
}
