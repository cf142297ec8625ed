using System.Collections.Concurrent;
using System.Threading.Channels;
using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using FactCheck.Core.Telemetry;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>A record as an outbox needs it.</summary>
internal sealed record Note(string Id, DateTimeOffset ChangedAt)
{
    public TraceContext Trace { get; init; }

    public long Revision { get; init; } = 1;

    public bool Announced { get; init; }
}

/// <summary>An outbox in memory, that can be made to refuse.</summary>
internal sealed class MemoryOutbox : IOutbox<Note>
{
    private readonly ConcurrentDictionary<string, Note> _notes = new(StringComparer.Ordinal);
    private readonly Channel<string> _marked = Channel.CreateUnbounded<string>();

    /// <summary>Whether every call fails.</summary>
    public bool IsAway { get; set; }

    /// <summary>The arguments of the calls to reopen.</summary>
    public ConcurrentQueue<DateTimeOffset> ReopenedSince { get; } = new();

    public void Put(Note note) => _notes[note.Id] = note;

    public Note Get(string id) => _notes[id];

    /// <summary>The next record marked as announced.</summary>
    public async Task<string> NextMarkedAsync() => await _marked.Reader.ReadAsync().AsTask().WaitAsync(TestHost.Patience);

    public Task<IReadOnlyList<Note>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation)
    {
        ThrowIfAway();
        return Task.FromResult<IReadOnlyList<Note>>([.. _notes.Values.Where(note => !note.Announced && note.ChangedAt < changedBefore)
            .OrderBy(note => note.ChangedAt).ThenBy(note => note.Id, StringComparer.Ordinal).Take(limit)]);
    }

    public Task MarkAnnouncedAsync(IReadOnlyCollection<Note> records, CancellationToken cancellation)
    {
        ThrowIfAway();
        foreach (var record in records)
            if (_notes[record.Id] is var stored && stored.Revision == record.Revision)
            {
                _notes[record.Id] = stored with { Announced = true };
                _marked.Writer.TryWrite(record.Id);
            }
        return Task.CompletedTask;
    }

    public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        ThrowIfAway();
        ReopenedSince.Enqueue(since);
        foreach (var note in _notes.Values.Where(note => note.ChangedAt >= since))
            _notes[note.Id] = note with { Announced = false };
        return Task.FromResult(_notes.Count);
    }

    private void ThrowIfAway()
    {
        if (IsAway)
            throw new StoreUnavailableException("away", new IOException());
    }
}
