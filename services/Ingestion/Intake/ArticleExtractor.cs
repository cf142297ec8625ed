using FactCheck.Core.Errors;
using SmartReader;

namespace FactCheck.Ingestion.Intake;

/// <summary>The article in a page: its main text and what the page says about it.</summary>
internal sealed record PageArticle(string Text, string? Title, string? Author, string? Publisher, DateTimeOffset? PublishedAt, string? Language);

/// <summary>Reads the main text out of a web page, within bounded time and memory.</summary>
internal static class ArticleExtractor
{
    // The parser and SmartReader recurse into the tree; deeper pages are refused before they can exhaust the stack.
    private const int MaxDepth = 1_000;
    private const int StackBytes = 64 * 1024 * 1024;
    private const string NoAddress = "https://page.invalid/";

    /// <summary>The article.</summary>
    /// <exception cref="InvalidRequestException">The page is nested too deeply, or has no text to read.</exception>
    internal static async Task<PageArticle> ExtractAsync(string html, string? url, CancellationToken cancellation)
    {
        if (HtmlDepth.Of(html) > MaxDepth)
            throw new InvalidRequestException("html", $"has elements nested more than {MaxDepth} deep.");
        var article = await OnLargeStackAsync(() => new Reader(url ?? NoAddress, html).GetArticle(), cancellation);
        var text = article.TextContent?.Trim();
        if (string.IsNullOrEmpty(text))
            throw new InvalidRequestException("html", "has no text that can be read as an article.");
        return new(text, Clean(article.Title), Clean(article.Author) ?? Clean(article.Byline), Clean(article.SiteName),
            article.PublicationDate is { } date ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)) : null, Clean(article.Language));
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static async Task<T> OnLargeStackAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        }, StackBytes)
        {
            IsBackground = true,
            Name = "article",
        };
        thread.Start();
        return await done.Task.WaitAsync(cancellation);
    }
}
