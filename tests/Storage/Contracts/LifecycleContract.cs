using FactCheck.Core.Operations;
using FactCheck.Tests.Storage.Databases;
using FactCheck.Core.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IStoreLifecycle"/>.</summary>
public abstract class LifecycleContract(ITestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task Initializing_again_and_by_many_at_once_keeps_what_is_stored()
    {
        var document = await Stores.GetRequiredService<IDocumentStore>().AddAsync(Samples.Document(), Cancellation);
        var others = Enumerable.Range(0, 8).Select(_ => OpenBeside()).ToList();
        await AtOnceAsync(8, async i =>
        {
            await others[i].GetRequiredService<IStoreLifecycle>().InitializeAsync(Cancellation);
            return i;
        });
        AssertSame(document, await others[7].GetRequiredService<IDocumentStore>().GetAsync(Workspace, document.Id, Cancellation));
    }

    [Fact]
    public Task A_database_that_is_there_answers() => Stores.GetRequiredService<IStoreLifecycle>().PingAsync(Cancellation);

    [Fact]
    public async Task A_database_that_is_away_does_not()
    {
        var away = OpenUnreachable().GetRequiredService<IStoreLifecycle>();
        var started = TimeProvider.System.GetTimestamp();
        await AssertUnavailableAsync(() => away.PingAsync(Cancellation));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 6); // 5 s, and a slow machine
    }
}
