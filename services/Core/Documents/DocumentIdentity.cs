using FactCheck.Core.Identity;

namespace FactCheck.Core.Documents;

/// <summary>What makes two submissions the same document.</summary>
public static class DocumentIdentity
{
    /// <summary>The id of this text at this place.</summary>
    /// <param name="workspace">The tenant.</param>
    /// <param name="canonicalUrl">Absent for a text without one: then the text alone identifies it.</param>
    /// <param name="contentHash">SHA-256 of the text.</param>
    public static DocumentId IdOf(WorkspaceId workspace, string? canonicalUrl, string contentHash) =>
        new(ContentId.Derive("doc", workspace.Value, canonicalUrl, contentHash));
}
