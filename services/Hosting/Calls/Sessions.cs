using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>Signed-in sessions that ended: whoever still has a page of one open, or a copy of its cookie, is nobody any more.</summary>
/// <remarks>
/// Kept in memory as long as a cookie of theirs could be good. After a restart a cookie that was copied before is good until it runs out; the
/// browser's own is gone.
/// </remarks>
public sealed class Sessions(IOptions<SignInOptions> options, TimeProvider time)
{
    private const string SessionClaim = "factcheck:session";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, (string Session, Action Told)> _listeners = new();

    /// <summary>A session ended in this process; not raised for one that another process told of.</summary>
    public event Action<string>? EndedHere;

    /// <summary>The session of a signed-in user; null for a caller without one.</summary>
    public static string? IdOf(ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>Gives whoever signs in a session.</summary>
    internal static void Begin(ClaimsPrincipal user) => ((ClaimsIdentity)user.Identity!).AddClaim(new(SessionClaim, Guid.NewGuid().ToString("N")));

    /// <summary>Whether the session ended.</summary>
    public bool HasEnded(string? session) => session is not null && _ended.ContainsKey(session);

    /// <summary>Ends the session because its person signed out here. Safe to repeat.</summary>
    public void End(string session)
    {
        if (Keep(session))
            EndedHere?.Invoke(session);
    }

    /// <summary>Ends the session because another process says so. Safe to repeat.</summary>
    public void EndElsewhere(string session) => Keep(session);

    /// <summary>Calls the listener once the session ends, on the thread that ends it: it must return at once and must not throw.</summary>
    /// <returns>Ends it when disposed.</returns>
    public IDisposable OnEnd(string session, Action listener)
    {
        var key = Guid.NewGuid();
        _listeners[key] = (session, listener);
        return new Subscription(() => _listeners.TryRemove(key, out _));
    }

    private bool Keep(string session)
    {
        var now = time.GetUtcNow();
        foreach (var (old, until) in _ended)
            if (until < now)
                _ended.TryRemove(old, out _);
        if (!_ended.TryAdd(session, now + options.Value.SessionLifetime))
            return false;
        foreach (var listener in _listeners.Values.Where(listener => listener.Session == session))
            listener.Told();
        return true;
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
