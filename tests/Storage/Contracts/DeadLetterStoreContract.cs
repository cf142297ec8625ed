using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IDeadLetterStore"/>.</summary>
public abstract class DeadLetterStoreContract(ITestDatabase database) : StoreContract(database)
{
    private IDeadLetterStore Letters => Stores.GetRequiredService<IDeadLetterStore>();

    [Fact]
    public async Task A_letter_comes_back_with_every_part()
    {
        var letter = Samples.Letter() with { Body = "{\"text\":\"Гавань \\u0000 👩‍👩‍👧‍👦\"}\r\n\u0001", ReplayCount = 4 };
        await Letters.PutAsync(letter, Cancellation);
        await ReopenAsync();
        AssertSame(letter, await GetAsync("dlq-1"));
        AssertSame(letter, Assert.Single((await ListAsync(null, new())).Items));
    }

    [Fact]
    public async Task An_unknown_letter_is_not_found()
    {
        await Letters.PutAsync(Samples.Letter("dlq-a"), Cancellation);
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("dlq-A"));
        await Assert.ThrowsAsync<NotFoundException>(() => Letters.MoveAsync(new("dlq-b"), DeadLetterState.Replayed, Cancellation));
    }

    [Fact]
    public async Task A_letter_that_fails_again_is_replaced_but_keeps_its_replay_count()
    {
        await Letters.PutAsync(Samples.Letter(), Cancellation);
        await Letters.MoveAsync(new("dlq-1"), DeadLetterState.Replayed, Cancellation);
        var again = Samples.Letter() with { Reason = "UNREADABLE", FailedAt = Samples.Noon.AddHours(1) };
        await Letters.PutAsync(again, Cancellation);
        AssertSame(again with { ReplayCount = 1 }, await GetAsync("dlq-1"));
    }

    [Fact]
    public async Task Replaying_counts_and_discarding_does_not()
    {
        await Letters.PutAsync(Samples.Letter("dlq-1"), Cancellation);
        await Letters.PutAsync(Samples.Letter("dlq-2"), Cancellation);
        var replayed = await Letters.MoveAsync(new("dlq-1"), DeadLetterState.Replayed, Cancellation);
        var discarded = await Letters.MoveAsync(new("dlq-2"), DeadLetterState.Discarded, Cancellation);
        AssertSame(Samples.Letter("dlq-1") with { State = DeadLetterState.Replayed, ReplayCount = 1 }, replayed);
        AssertSame(Samples.Letter("dlq-2") with { State = DeadLetterState.Discarded }, discarded);
        AssertSame(replayed, await GetAsync("dlq-1"));
    }

    [Theory]
    [InlineData(DeadLetterState.Replayed)]
    [InlineData(DeadLetterState.Discarded)]
    public async Task Only_a_dead_letter_moves(DeadLetterState state)
    {
        await Letters.PutAsync(Samples.Letter(), Cancellation);
        await Letters.MoveAsync(new("dlq-1"), state, Cancellation);
        foreach (var to in Enum.GetValues<DeadLetterState>())
            await Assert.ThrowsAsync<InvalidTransitionException>(() => Letters.MoveAsync(new("dlq-1"), to, Cancellation));
        Assert.Equal(state, (await GetAsync("dlq-1")).State);
    }

    [Fact]
    public async Task Of_many_that_move_a_letter_at_once_one_does()
    {
        await Letters.PutAsync(Samples.Letter(), Cancellation);
        var other = OpenBeside().GetRequiredService<IDeadLetterStore>();
        var moved = await AtOnceAsync(16, async i =>
        {
            try
            {
                await (i % 2 == 0 ? Letters : other).MoveAsync(new("dlq-1"), DeadLetterState.Replayed, Cancellation);
                return true;
            }
            catch (InvalidTransitionException)
            {
                return false;
            }
        });
        Assert.Single(moved, true);
        Assert.Equal(1, (await GetAsync("dlq-1")).ReplayCount);
    }

    [Fact]
    public async Task Letters_are_listed_last_failed_first_by_state()
    {
        await Letters.PutAsync(Samples.Letter("id-2"), Cancellation);
        await Letters.PutAsync(Samples.Letter("id-1"), Cancellation);
        await Letters.PutAsync(Samples.Letter("id-0") with { FailedAt = Samples.Noon.AddMilliseconds(-1) }, Cancellation);
        await Letters.PutAsync(Samples.Letter("id-3") with { FailedAt = Samples.Noon.AddMilliseconds(1) }, Cancellation);
        await Letters.MoveAsync(new("id-2"), DeadLetterState.Discarded, Cancellation);
        foreach (var size in new[] { 1, 2, 10 })
        {
            Assert.Equal(["id-3", "id-1", "id-2", "id-0"], await IdsAsync(null, size));
            Assert.Equal(["id-3", "id-1", "id-0"], await IdsAsync(DeadLetterState.Dead, size));
        }
        Assert.Empty((await ListAsync(DeadLetterState.Replayed, new())).Items);
        var token = (await ListAsync(null, new(1))).NextPageToken;
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListAsync(DeadLetterState.Dead, new(1, token)));
        await Assert.ThrowsAsync<InvalidPageTokenException>(() => ListAsync(null, new(1, "garbled")));
    }

    [Fact]
    public async Task Dead_letters_are_counted_up_to_the_limit()
    {
        foreach (var id in new[] { "id-1", "id-2", "id-3" })
            await Letters.PutAsync(Samples.Letter(id), Cancellation);
        await Letters.MoveAsync(new("id-2"), DeadLetterState.Replayed, Cancellation);
        Assert.Equal(2, await Letters.CountDeadAsync(10, Cancellation));
        Assert.Equal(1, await Letters.CountDeadAsync(1, Cancellation));
    }

    [Fact]
    public Task A_database_that_is_away_says_store_unavailable_in_time()
    {
        var away = OpenUnreachable().GetRequiredService<IDeadLetterStore>();
        return AssertUnavailableAsync(() => away.PutAsync(Samples.Letter(), Cancellation));
    }

    [Fact]
    public async Task A_cancelled_call_stops()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Letters.PutAsync(Samples.Letter(), new CancellationToken(canceled: true)));
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("dlq-1"));
    }

    private Task<DeadLetter> GetAsync(string id) => Letters.GetAsync(new(id), Cancellation);

    private Task<Page<DeadLetter>> ListAsync(DeadLetterState? state, PageRequest page) => Letters.ListAsync(state, page, Cancellation);

    private async Task<List<string>> IdsAsync(DeadLetterState? state, int size) =>
        (await ReadAllAsync(size, page => ListAsync(state, page))).ConvertAll(letter => letter.Id.Value);
}
