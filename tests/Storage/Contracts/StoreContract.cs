using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>Gives each fact of a contract a fresh, empty database and the stores on it.</summary>
public abstract class StoreContract(ITestDatabase database) : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Everything = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<ServiceProvider> opened = [];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected static WorkspaceId Workspace { get; } = WorkspaceId.Default;

    protected static WorkspaceId OtherWorkspace { get; } = new("other");

    /// <summary>Noon of 1 March 2024, with milliseconds, until a fact advances it.</summary>
    protected FakeTimeProvider Time { get; } = new(Samples.Noon);

    /// <summary>The stores on the database.</summary>
    protected IServiceProvider Stores { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await database.ResetAsync();
        Stores = Open(database.Register);
        await Stores.GetRequiredService<IStoreLifecycle>().InitializeAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseStoresAsync();
        await database.CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What another process would see: new stores on the same database, the old ones closed.</summary>
    protected async Task ReopenAsync()
    {
        await CloseStoresAsync();
        Stores = Open(database.Register);
        await Stores.GetRequiredService<IStoreLifecycle>().InitializeAsync(Cancellation);
    }

    /// <summary>Further stores on the same database, beside the ones there are.</summary>
    protected IServiceProvider OpenBeside() => Open(database.Register);

    protected IServiceProvider OpenUnreachable() => Open(database.RegisterUnreachable);

    /// <summary>Equal in every part, whatever kind of list holds it: no tolerance for times, absence or order.</summary>
    protected static void AssertSame<T>(T expected, T actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, Everything), JsonSerializer.Serialize(actual, Everything));

    /// <summary>Every item, following the tokens.</summary>
    protected static async Task<List<T>> ReadAllAsync<T>(int size, Func<PageRequest, Task<Page<T>>> list)
    {
        var items = new List<T>();
        for (var token = ""; ;)
        {
            var page = await list(new PageRequest(size, token));
            Assert.InRange(page.Items.Count, 0, size);
            items.AddRange(page.Items);
            if (page.NextPageToken.Length == 0)
                return items;
            token = page.NextPageToken;
        }
    }

    /// <summary>Runs them at the same time, as far as the machine can.</summary>
    protected static Task<TResult[]> AtOnceAsync<TResult>(int count, Func<int, Task<TResult>> call) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => call(i))));

    /// <summary>Within the 15 s that every port promises.</summary>
    protected static async Task AssertUnavailableAsync(Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => Task.Run(call).WaitAsync(TimeSpan.FromSeconds(15)));
        Assert.NotNull(failure.InnerException);
    }

    private ServiceProvider Open(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        register(services);
        var provider = services.BuildServiceProvider();
        opened.Add(provider);
        return provider;
    }

    private async Task CloseStoresAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        opened.Clear();
    }
}
