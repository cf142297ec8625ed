using FactCheck.Core.Identity;

namespace FactCheck.Messages;

/// <summary>A task was changed, whatever it was: for those who look at it in another process. May be lost, and nothing hangs on it.</summary>
public sealed record ReviewTaskChanged
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Held by Review.</summary>
    public required ReviewTaskId TaskId { get; init; }

    /// <summary>Which process changed it: its own readers know already.</summary>
    public required string Origin { get; init; }
}

/// <summary>A person signed out: pages of that session that are open in another process end too. May be lost, and a cookie is then good until it runs out.</summary>
public sealed record SessionEnded
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Random; good for nothing but this.</summary>
    public required string SessionId { get; init; }
}
