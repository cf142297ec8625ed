using System.Globalization;
using FactCheck.Tests.EndToEnd.Processes;

namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>Four processes with a RabbitMQ and a MongoDB, in which they have queues and databases of their own.</summary>
internal static class SplitDeployment
{
    /// <summary>A deployment that is not started yet.</summary>
    /// <param name="broker">amqp address.</param>
    /// <param name="database">mongodb address.</param>
    /// <param name="settings">Further settings, the same for every process.</param>
    public static Deployment Create(string broker, string database, IReadOnlyDictionary<string, string>? settings = null)
    {
        var folder = new TestFolder();
        var roles = Enum.GetValues<ServiceRole>();
        var ports = roles.ToDictionary(role => role, _ => (Http: FreePorts.Next(), Grpc: FreePorts.Next()));
        var databases = roles.ToDictionary(role => role, role => $"{folder.Name}_{role.ToString().ToLowerInvariant()}");

        var hosts = new Dictionary<ServiceRole, ServiceHost>();
        foreach (var role in roles)
        {
            var environment = new Dictionary<string, string>
            {
                ["FACTCHECK_ENDPOINTS__HTTPPORT"] = ports[role].Http.ToString(CultureInfo.InvariantCulture),
                ["FACTCHECK_ENDPOINTS__GRPCPORT"] = ports[role].Grpc.ToString(CultureInfo.InvariantCulture),
                ["FACTCHECK_STORAGE__PROVIDER"] = "MongoDB",
                ["FACTCHECK_STORAGE__MONGODB__CONNECTIONSTRING"] = database,
                ["FACTCHECK_STORAGE__MONGODB__DATABASE"] = databases[role],
                ["FACTCHECK_MESSAGING__TRANSPORT"] = "RabbitMQ",
                ["FACTCHECK_MESSAGING__RABBITMQ__ADDRESS"] = broker,
                ["FACTCHECK_MESSAGING__QUEUEPREFIX"] = folder.Name,
            };
            foreach (var peer in roles)
                environment[AddressOf(peer)] = $"http://127.0.0.1:{ports[peer].Grpc}";
            foreach (var (setting, value) in settings ?? new Dictionary<string, string>())
                environment[setting] = value;
            var assembly = ProductBuild.AssemblyOf(role.ToString(), $"FactCheck.{role}.dll");
            var process = new ProductProcess(role.ToString(), assembly, [], environment, folder["logs"]);
            hosts[role] = new ServiceHost(process, ports[role].Http, ports[role].Grpc);
        }

        async Task CleanUpAsync()
        {
            await Leftovers.RemoveQueuesAsync(broker, folder.Name);
            await Leftovers.RemoveDatabasesAsync(database, databases.Values);
            folder.Delete();
        }

        return new Deployment(hosts, CleanUpAsync) { QueuePrefix = folder.Name };
    }

    /// <summary>The setting that says where a service is.</summary>
    public static string AddressOf(ServiceRole role) => $"FACTCHECK_SERVICES__{role.ToString().ToUpperInvariant()}";
}
