namespace FactCheck.Ingestion.Articles;

/// <summary>A run of text that nothing in the page sets apart any further.</summary>
internal sealed class TextBlock(string text, int linkChars, int boldChars, PageNode node)
{
    private const double MostlyLinks = 0.5;

    internal string Text { get; } = text;
    internal PageNode Node { get; } = node;

    /// <summary>The text with a bullet in front of a list's item: without it an item that has no full stop would read as a heading.</summary>
    internal string Line => Node.Tag == "li" && char.IsLetterOrDigit(Text[0]) ? $"• {Text}" : Text;

    /// <summary>Scripts without spaces between words count two characters as a word.</summary>
    internal int Words { get; } = CountWords(text);

    /// <summary>Share of the characters that lie in links, in [0, 1].</summary>
    internal double LinkShare { get; } = (double)linkChars / text.Length;

    /// <summary>Whether all of it is set in bold.</summary>
    internal bool IsBold { get; } = boldChars >= text.Length;

    internal bool IsHeading => Node.Tag is ['h', >= '1' and <= '6'];

    /// <summary>Whether it has the length and the stop of running text.</summary>
    internal bool IsProse { get; } = HasStop(text);

    /// <summary>How much it speaks for its place being the article: its words, or less than nothing.</summary>
    internal double Weight => this switch
    {
        { IsHeading: true } => 0,
        { LinkShare: > MostlyLinks } => -Words,
        { IsProse: false } => Words < 10 ? -2 : 0,
        { Node.Tag: "p" or "pre" or "blockquote" } => Words * (1 - LinkShare),
        { Words: < 12 } => 0,
        _ => Words * (1 - LinkShare) * 0.8,
    };

    private static bool HasStop(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isStop = text[i] switch
            {
                '.' or '!' or '?' or ':' or ';' or '…' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '»',
                '。' or '！' or '？' or '।' or '؟' or '۔' => true,
                _ => false,
            };
            if (isStop)
                return true;
        }
        return false;
    }

    private static int CountWords(string text)
    {
        var words = 0;
        var dense = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u9fff' or >= '\u0e00' and <= '\u0e7f')
                dense++;
            var isWord = char.IsLetterOrDigit(c);
            if (isWord && !inside)
                words++;
            inside = isWord || (inside && c is '\'' or '’' or '-');
        }
        return words + dense / 2;
    }
}
