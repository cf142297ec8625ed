using FactCheck.Core.Identity;

namespace FactCheck.Messages;

/// <summary>A person is to be blanked in every record.</summary>
public sealed record PersonErased
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Review.</summary>
    public required ErasureId ErasureId { get; init; }
}

/// <summary>A service went through its records and blanked a person.</summary>
public sealed record PersonBlanked
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Review.</summary>
    public required ErasureId ErasureId { get; init; }

    /// <summary>Which records: <c>documents</c>, <c>claims</c> or <c>results</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How many were changed.</summary>
    public required int ChangedCount { get; init; }
}
