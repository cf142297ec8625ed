namespace FactCheck.Ingestion.Articles;

/// <summary>The article in a page: its main text and what the page says about it.</summary>
public sealed record PageArticle
{
    /// <summary>Paragraphs, headings and items, each set apart by a blank line. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it; several with commas between.</summary>
    public string? Author { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, by the page's own clock. A date without a time is that day's 00:00 UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>BCP 47: as the page declares it, unless the text says otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>The address that the page gives as its own, absolute.</summary>
    public string? CanonicalUrl { get; init; }
}
