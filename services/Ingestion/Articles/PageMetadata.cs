namespace FactCheck.Ingestion.Articles;

/// <summary>What a page says about its article. Absent is what it does not say, or says so that it can't be read.</summary>
internal sealed record PageMetadata
{
    internal string? Title { get; init; }
    internal string? Author { get; init; }
    internal string? Publisher { get; init; }

    /// <summary>A date without a time is that day's 00:00 UTC, a time without a zone is taken as UTC.</summary>
    internal DateTimeOffset? PublishedAt { get; init; }

    /// <summary>As declared, in the form of BCP 47; pages of one template often declare its maker's language.</summary>
    internal string? Language { get; init; }

    /// <summary>The page's own name for its address, absolute or relative, unchecked.</summary>
    internal string? CanonicalUrl { get; init; }

    /// <summary>The text as given to search engines: often cut, never in paragraphs.</summary>
    internal string? ArticleBody { get; init; }
}
