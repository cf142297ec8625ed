using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Core.Errors;
using FactCheck.Ingestion.Articles;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch article</c>: the main text of web pages, and what they say about it.</summary>
internal static class ArticleVerb
{
    public static BatchVerb Create(Engines engines) => new("article", "The main text of web pages, and what they say about it.", (line, _) => Answer(Read(line)));

    /// <summary>The article of a line's page.</summary>
    /// <exception cref="InputException">The page can't be read.</exception>
    public static PageArticle Read(BatchLine line)
    {
        var html = line.Required("html");
        var url = line.Optional("url");
        if (url is not null && !Uri.TryCreate(url, UriKind.Absolute, out _))
            throw new InputException("'url' is not an absolute address.");
        try
        {
            return ArticleExtractor.Extract(html, url);
        }
        catch (InvalidRequestException refused)
        {
            throw new InputException($"'html' {refused.Violations[0].Description}");
        }
    }

    private static JsonObject Answer(PageArticle article)
    {
        var json = new JsonObject();
        Add(json, "title", article.Title);
        json["text"] = article.Text;
        Add(json, "author", article.Author);
        Add(json, "publisher", article.Publisher);
        // The day by the page's own clock.
        Add(json, "published_at", article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(json, "language", article.Language);
        return json;
    }

    private static void Add(JsonObject json, string field, string? value)
    {
        if (value is not null)
            json[field] = value;
    }
}
