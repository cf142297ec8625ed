using AngleSharp.Html.Dom;
using FactCheck.Core.Errors;

namespace FactCheck.Ingestion.Articles;

/// <summary>Reads the main text out of a web page, within bounded time and memory. Safe to use from many threads at once.</summary>
public static class ArticleExtractor
{
    // JSON-LD with twice the words of what was found in the page is the text of a page that scripts build.
    private const int BodyFactor = 2;

    /// <summary>The article.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="url">Where it stands, absolute; absent when unknown.</param>
    /// <exception cref="InvalidRequestException">The page is nested too deeply, or has no text to read.</exception>
    public static PageArticle Extract(string html, string? url)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var page = PageParser.Parse(html);
        var metadata = MetadataReader.Read(page);
        var text = TextOf(page, metadata);
        if (text.Length == 0)
            throw new InvalidRequestException("html", "has no text that can be read as an article.");
        return new()
        {
            Text = text,
            Title = metadata.Title,
            Author = metadata.Author,
            Publisher = metadata.Publisher,
            PublishedAt = metadata.PublishedAt ?? DateText.OfAddress(url ?? metadata.CanonicalUrl),
            Language = TextLanguage.Of(text, metadata.Language),
            CanonicalUrl = Absolute(metadata.CanonicalUrl, url),
        };
    }

    /// <summary>Everything that the page shows: what there is to choose the article from.</summary>
    /// <exception cref="InvalidRequestException">The page is nested too deeply, or has too many elements.</exception>
    public static string AllText(string html)
    {
        using var page = PageParser.Parse(html);
        return string.Join("\n\n", BlockReader.Read(page).Blocks.Select(block => block.Text));
    }

    private static string TextOf(IHtmlDocument page, PageMetadata metadata)
    {
        var (blocks, root) = BlockReader.Read(page);
        var text = string.Join("\n\n", MainText.Choose(blocks, root, metadata.Title).Select(block => block.Line));
        return metadata.ArticleBody is { } body && BodyText.Read(body) is { } given && given.Length > BodyFactor * text.Length ? given : text;
    }

    private static string? Absolute(string? canonical, string? url)
    {
        if (canonical is null || (url is null && !Uri.IsWellFormedUriString(canonical, UriKind.Absolute)))
            return null;
        var isAddress = url is null ? Uri.TryCreate(canonical, UriKind.Absolute, out var address) : Uri.TryCreate(new Uri(url), canonical, out address);
        return isAddress && address!.Scheme is "http" or "https" ? address!.AbsoluteUri : null;
    }
}
