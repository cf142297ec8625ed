using System.Globalization;
using FactCheck.Tests.EndToEnd.Processes;

namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>Every service in one process: <c>factcheck serve</c>, one SQLite file, messages in memory.</summary>
internal static class StandaloneDeployment
{
    /// <summary>The command line's assembly.</summary>
    public static string Assembly => ProductBuild.AssemblyOf("Standalone", "factcheck.dll");

    /// <summary>A deployment that is not started yet.</summary>
    /// <param name="settings">Its environment; absent: the defaults.</param>
    /// <param name="folder">Where it works; goes with the deployment. Absent: one of its own.</param>
    public static Deployment Create(IReadOnlyDictionary<string, string>? settings = null, TestFolder? folder = null)
    {
        folder ??= new TestFolder();
        var (http, grpc) = (FreePorts.Next(), FreePorts.Next());
        string[] arguments = ["serve", "--data", folder["data"], "--http-port", Text(http), "--grpc-port", Text(grpc)];
        var host = new ServiceHost(
            new ProductProcess("standalone", Assembly, arguments, settings ?? new Dictionary<string, string>(), folder["logs"]), http, grpc);
        return new(Enum.GetValues<ServiceRole>().ToDictionary(role => role, _ => host), () =>
        {
            folder.Delete();
            return Task.CompletedTask;
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
