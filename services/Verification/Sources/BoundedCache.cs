namespace FactCheck.Verification.Sources;

/// <summary>Keeps values for a while, at most so many: the one unused for longest goes first. Safe to use from many threads.</summary>
/// <param name="lifetime">After it a value is gone; 0 or less: none is kept.</param>
/// <param name="capacity">1 or more.</param>
/// <param name="time">The clock.</param>
internal sealed class BoundedCache<TValue>(TimeSpan lifetime, int capacity, TimeProvider time) where TValue : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _byUse = new();

    /// <summary>The value kept; null when there is none, or it is too old.</summary>
    internal TValue? Find(string key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var kept))
                return null;
            _byUse.Remove(kept);
            if (time.GetUtcNow() - kept.Value.Since >= lifetime)
            {
                _byKey.Remove(key);
                return null;
            }
            _byUse.AddFirst(kept);
            return kept.Value.Value;
        }
    }

    /// <summary>Keeps the value in place of an older one.</summary>
    internal void Keep(string key, TValue value)
    {
        if (lifetime <= TimeSpan.Zero)
            return;
        lock (_gate)
        {
            if (_byKey.Remove(key, out var older))
                _byUse.Remove(older);
            _byKey[key] = _byUse.AddFirst(new Kept(key, value, time.GetUtcNow()));
            while (_byKey.Count > capacity)
            {
                _byKey.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }
        }
    }

    private sealed record Kept(string Key, TValue Value, DateTimeOffset Since);
}
