using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Databases;

/// <summary>A database that a contract runs against.</summary>
public interface ITestDatabase
{
    /// <summary>Makes it empty, before each test; skips the test where there is no such database here.</summary>
    Task ResetAsync();

    /// <summary>Registers the stores on it; each provider built from them is like a process of its own.</summary>
    void Register(IServiceCollection services);

    /// <summary>Registers the stores on a database that is not there.</summary>
    void RegisterUnreachable(IServiceCollection services);

    /// <summary>Called after each test, when every provider is disposed.</summary>
    Task CloseAsync();
}
