using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IRequestStore"/>.</summary>
public abstract class RequestStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Old = Samples.Noon.AddDays(-1);

    private IRequestStore Requests => Stores.GetRequiredService<IRequestStore>();

    [Fact]
    public async Task An_answer_comes_back_with_every_part()
    {
        var answer = Samples.Answer() with { ResponseJson = "{\"text\":\"Гавань 👩‍👩‍👧‍👦\"}" };
        AssertSame(answer, await Requests.AddAsync(answer, Old, Cancellation));
        await ReopenAsync();
        AssertSame(answer, (await FindAsync("r-1"))!);
    }

    [Fact]
    public async Task An_answer_is_of_its_workspace_method_and_id_only()
    {
        var answer = Samples.Answer();
        await Requests.AddAsync(answer, Old, Cancellation);
        Assert.Null(await FindAsync("R-1"));
        Assert.Null(await FindAsync("r-1 "));
        Assert.Null(await Requests.FindAsync(OtherWorkspace, answer.Method, "r-1", Old, Cancellation));
        Assert.Null(await Requests.FindAsync(Workspace, answer.Method + "s", "r-1", Old, Cancellation));
        var theirs = answer with { Workspace = OtherWorkspace, ResponseJson = "theirs" };
        AssertSame(theirs, await Requests.AddAsync(theirs, Old, Cancellation));
        AssertSame(answer, (await FindAsync("r-1"))!);
    }

    [Fact]
    public async Task The_first_answer_stays()
    {
        var first = Samples.Answer();
        await Requests.AddAsync(first, Old, Cancellation);
        AssertSame(first, await Requests.AddAsync(first with { ResponseJson = "later", AnsweredAt = Samples.Noon.AddHours(1) }, Old, Cancellation));
        AssertSame(first, (await FindAsync("r-1"))!);
    }

    [Fact]
    public async Task An_answer_older_than_the_limit_counts_as_none()
    {
        var first = Samples.Answer();
        await Requests.AddAsync(first, Old, Cancellation);
        AssertSame(first, (await Requests.FindAsync(Workspace, first.Method, "r-1", Samples.Noon, Cancellation))!); // at the limit
        var limit = Samples.Noon.AddMilliseconds(1);
        Assert.Null(await Requests.FindAsync(Workspace, first.Method, "r-1", limit, Cancellation));
        var second = first with { ResponseJson = "second", RequestHash = "other", AnsweredAt = limit };
        AssertSame(second, await Requests.AddAsync(second, limit, Cancellation));
        AssertSame(second, (await FindAsync("r-1"))!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_at_once_all_get_the_first(bool anOldOneIsThere)
    {
        if (anOldOneIsThere)
            await Requests.AddAsync(Samples.Answer() with { AnsweredAt = Old.AddMilliseconds(-1) }, Old.AddDays(-1), Cancellation);
        var other = OpenBeside().GetRequiredService<IRequestStore>();
        var answers = await AtOnceAsync(16, i => (i % 2 == 0 ? Requests : other).AddAsync(
            Samples.Answer() with { ResponseJson = $"answer {i}" }, Old, Cancellation));
        var stored = (await FindAsync("r-1"))!;
        Assert.All(answers, answer => AssertSame(stored, answer));
    }

    [Fact]
    public async Task Old_answers_are_deleted()
    {
        await Requests.AddAsync(Samples.Answer("r-1") with { AnsweredAt = Samples.Noon.AddMilliseconds(-1) }, Old, Cancellation);
        await Requests.AddAsync(Samples.Answer("r-2"), Old, Cancellation);
        Assert.Equal(1, await Requests.DeleteBeforeAsync(Samples.Noon, Cancellation));
        Assert.Equal(0, await Requests.DeleteBeforeAsync(Samples.Noon, Cancellation));
        Assert.Null(await FindAsync("r-1"));
        Assert.NotNull(await FindAsync("r-2"));
    }

    [Fact]
    public Task A_database_that_is_away_says_store_unavailable_in_time()
    {
        var away = OpenUnreachable().GetRequiredService<IRequestStore>();
        return AssertUnavailableAsync(() => away.AddAsync(Samples.Answer(), Old, Cancellation));
    }

    [Fact]
    public async Task A_cancelled_call_stops()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Requests.AddAsync(Samples.Answer(), Old, new CancellationToken(canceled: true)));
        Assert.Null(await FindAsync("r-1"));
    }

    private Task<RequestAnswer?> FindAsync(string requestId) =>
        Requests.FindAsync(WorkspaceId.Default, Samples.Answer().Method, requestId, Old, Cancellation);
}
