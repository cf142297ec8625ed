namespace FactCheck.Ingestion.Articles;

/// <summary>Takes out of an article's place in the page what is not the article: its headline, lines about the page, links to others.</summary>
internal static class ArticleTrim
{
    private const double MostlyLinks = 0.5;
    private const int ProseWords = 25;
    private const int SentenceWords = 15;

    internal static List<TextBlock> Trim(List<TextBlock> blocks, string? title)
    {
        var kept = new List<TextBlock>(blocks.Count);
        var elsewhere = false;
        foreach (var block in blocks)
        {
            if (block.Node.Tag == "h1" || IsTitle(block, title))
            {
                elsewhere = false;
                continue;
            }
            if ((block.IsHeading || block.Words < 8) && Boilerplate.IsHeadingOfOthers(block.Text))
                elsewhere = true;
            else if (elsewhere && IsProse(block))
                elsewhere = false;
            if (!elsewhere && !IsLinks(block) && !Boilerplate.IsLine(block.Text))
                kept.Add(block);
        }
        return WithoutEmptyHeadings(kept);
    }

    // A heading has something below it; one that is a link, what it links to said in a sentence or more.
    private static List<TextBlock> WithoutEmptyHeadings(List<TextBlock> blocks)
    {
        var kept = new List<TextBlock>(blocks.Count);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var block = blocks[i];
            if (block.IsHeading && (kept.Count == 0 || (block.LinkShare > MostlyLinks && (kept[^1].IsHeading || kept[^1].Words < SentenceWords))))
                continue;
            kept.Add(block);
        }
        kept.Reverse();
        return kept;
    }

    private static bool IsProse(TextBlock block) => block.Words >= ProseWords && block.IsProse && block.Node.Tag != "li" && block.LinkShare < MostlyLinks;

    // A sentence may be mostly a link; a line that is nothing else leads elsewhere.
    private static bool IsLinks(TextBlock block) =>
        block is { IsHeading: false, LinkShare: > MostlyLinks } && !(block.IsProse && block.Node.Tag is "p" or "li" && block.Text.Length * (1 - block.LinkShare) >= 25);

    private static bool IsTitle(TextBlock block, string? title) => title is not null && string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase);
}
