using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>Consumers that every process has for itself: what they take is news for whoever looks at this process, and nothing is lost with it.</summary>
public static class FanOut
{
    private const string Mark = "each-";

    /// <summary>
    /// Adds a consumer whose queue goes with the process and is neither kept nor retried: a message that fails, or comes while the process is away,
    /// is not missed, since who listens looks again by itself.
    /// </summary>
    public static void AddFanOutConsumer<TConsumer>(this IBusRegistrationConfigurator bus) where TConsumer : class, IConsumer =>
        bus.AddConsumer<TConsumer>().Endpoint(endpoint =>
        {
            endpoint.Temporary = true;
            endpoint.InstanceId = $"{Mark}{Guid.NewGuid().ToString("N")[..12]}";
        });

    internal static bool IsQueueOf(string queue) => queue.Contains($"-{Mark}", StringComparison.Ordinal);
}
