using System.Collections.Concurrent;
using System.Threading.Channels;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>Dead letters in memory, that can be made to refuse.</summary>
internal sealed class MemoryDeadLetters : IDeadLetterStore
{
    private readonly ConcurrentDictionary<DeadLetterId, DeadLetter> _letters = new();
    private readonly Channel<DeadLetter> _stored = Channel.CreateUnbounded<DeadLetter>();

    /// <summary>Throws where this returns true.</summary>
    public Func<DeadLetter, bool> Refuses { get; set; } = _ => false;

    public IEnumerable<DeadLetter> All => _letters.Values;

    /// <summary>The next letter stored.</summary>
    public async Task<DeadLetter> NextAsync() => await _stored.Reader.ReadAsync().AsTask().WaitAsync(TestHost.Patience);

    public Task PutAsync(DeadLetter letter, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Refuses(letter))
            throw new StoreUnavailableException("The store refuses.", new IOException());
        var stored = _letters.AddOrUpdate(letter.Id, letter, (_, before) => letter with { ReplayCount = before.ReplayCount });
        _stored.Writer.TryWrite(stored);
        return Task.CompletedTask;
    }

    public Task<DeadLetter> GetAsync(DeadLetterId id, CancellationToken cancellation) =>
        Task.FromResult(_letters.TryGetValue(id, out var letter) ? letter : throw new NotFoundException("dead letter", id.Value));

    public Task<Page<DeadLetter>> ListAsync(DeadLetterState? state, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<DeadLetter>([.. _letters.Values.Where(letter => state is null || letter.State == state)], ""));

    public Task<DeadLetter> MoveAsync(DeadLetterId id, DeadLetterState to, CancellationToken cancellation)
    {
        while (true)
        {
            var before = _letters.TryGetValue(id, out var letter) ? letter : throw new NotFoundException("dead letter", id.Value);
            if (before.State != DeadLetterState.Dead)
                throw new InvalidTransitionException("The letter is not dead.");
            var after = before with { State = to, ReplayCount = before.ReplayCount + (to == DeadLetterState.Replayed ? 1 : 0) };
            if (_letters.TryUpdate(id, after, before))
                return Task.FromResult(after);
        }
    }

    public Task<int> CountDeadAsync(int limit, CancellationToken cancellation) =>
        Task.FromResult(_letters.Values.Count(letter => letter.State == DeadLetterState.Dead));
}
