using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;

namespace FactCheck.Core.Evidence;

/// <summary>A passage that may bear on claims, with where it comes from. Never changed once stored.</summary>
public sealed record EvidencePassage
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>From workspace, URL and text; see <see cref="EvidenceIdentity"/>.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>Where it stands; absent for a submitted text without one.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it; absent when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Title of the page it stands on; absent when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published; absent when unknown. A date without a time is that day's 00:00 UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was taken from where it stands: as it came to us, or as another instance that had it before says.</summary>
    public required DateTimeOffset RetrievedAt { get; init; }

    /// <summary>The passage's words.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47; absent when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The ingested document it is part of; absent for imported evidence.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>Its place in that document's text; absent for imported evidence.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Which outside source gave it, and out of what, or that it is part of an imported text; absent for documents and what was imported as it stands.</summary>
    public EvidenceOrigin? Origin { get; init; }

    /// <summary>The trace of the call that brought it.</summary>
    public required TraceContext Trace { get; init; }
}

/// <summary>What a passage was cut from.</summary>
/// <param name="Source">The outside source's name, as in <see cref="Verification.SourceAsked"/>; <see cref="Import"/> for a text that was imported.</param>
/// <param name="ContentHash">SHA-256 of the whole text that the passage was cut from, 64 hexadecimal digits: tells whether the page still says so.</param>
/// <param name="Span">The passage's place in that text: UTF-16 offsets, the end excluded.</param>
public sealed record EvidenceOrigin(string Source, string ContentHash, TextSpan Span)
{
    /// <summary>The source of what was imported.</summary>
    public const string Import = "import";
}

/// <summary>What makes two passages, or two published fact-checks, the same.</summary>
public static class EvidenceIdentity
{
    /// <summary>The id of these words at this place.</summary>
    public static EvidenceId IdOf(WorkspaceId workspace, string? url, string text) => new(ContentId.Derive("evd", workspace.Value, url, text));

    /// <summary>The id of a fact-check of this claim at this place.</summary>
    public static PublishedFactCheckId FactCheckIdOf(WorkspaceId workspace, string url, string claimText) =>
        new(ContentId.Derive("pfc", workspace.Value, url, claimText));
}
