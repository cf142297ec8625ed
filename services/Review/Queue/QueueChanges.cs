using System.Collections.Concurrent;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;

namespace FactCheck.Review.Queue;

/// <summary>Tells open pages of this process that a task changed. What another process changed they learn by asking again.</summary>
internal sealed class QueueChanges
{
    private readonly ConcurrentDictionary<Guid, Action<WorkspaceId, ReviewTaskId>> listeners = new();

    /// <summary>Calls the listener after each change, on the thread that made it: it must return at once and must not throw.</summary>
    /// <returns>Ends it when disposed.</returns>
    internal IDisposable Subscribe(Action<WorkspaceId, ReviewTaskId> listener)
    {
        var key = Guid.NewGuid();
        listeners[key] = listener;
        return new Subscription(() => listeners.TryRemove(key, out _));
    }

    /// <summary>The task was stored as it is now.</summary>
    internal void Tell(ReviewTask task)
    {
        foreach (var listener in listeners.Values)
            listener(task.Workspace, task.Id);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
