using System.Collections.Concurrent;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Messages;

namespace FactCheck.Review.Queue;

/// <summary>Tells open pages that a task changed: those of this process at once, those of others over the bus. What is lost they learn by asking again.</summary>
internal sealed class QueueChanges(ReaderNews news)
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
        TellHere(task.Workspace, task.Id);
        news.Post(new ReviewTaskChanged { WorkspaceId = task.Workspace, TaskId = task.Id, Origin = news.Origin });
    }

    /// <summary>Another process says that it changed the task.</summary>
    internal void TellHere(WorkspaceId workspace, ReviewTaskId id)
    {
        foreach (var listener in listeners.Values)
            listener(workspace, id);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
