using FactCheck.Core.Identity;

namespace FactCheck.Core.Claims;

/// <summary>That a document has been read to the end, and what came of it.</summary>
public sealed record Extraction
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>The document read.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>Claims stored for it.</summary>
    public required int ClaimCount { get; init; }

    /// <summary>Those of them that are check-worthy and so are verified.</summary>
    public required int CheckWorthyCount { get; init; }

    /// <summary>The reader with its version.</summary>
    public required string Method { get; init; }

    /// <summary>When the last claim was stored.</summary>
    public required DateTimeOffset ExtractedAt { get; init; }
}

/// <summary>How far a document's check-worthy claims have come.</summary>
/// <param name="Extraction">Absent while the document is still being read.</param>
/// <param name="CheckWorthyByState">Check-worthy claims in each state; a state without claims may be missing.</param>
public sealed record ExtractionProgress(Extraction? Extraction, IReadOnlyDictionary<ClaimState, int> CheckWorthyByState);
