using FactCheck.Core.Identity;

namespace FactCheck.Ingestion.Intake;

/// <summary>A document as a caller hands it in. What is absent is taken from the page, where there is one.</summary>
internal sealed record Submission
{
    public required WorkspaceId Workspace { get; init; }
    public required SubmissionKind Kind { get; init; }

    /// <summary>Text, HTML or the address to fetch, by <see cref="Kind"/>.</summary>
    public required string Content { get; init; }

    public string? Url { get; init; }
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public string? Author { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Never without <see cref="PublishedAt"/>.</summary>
    public TimeSpan? PublishedOffset { get; init; }
    public string? Language { get; init; }
}

internal enum SubmissionKind
{
    Text = 1,
    Html = 2,
    FetchUrl = 3,
}
