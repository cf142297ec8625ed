using System.Reflection;
using FactCheck.ClaimExtraction;
using FactCheck.Hosting;
using FactCheck.Ingestion;
using FactCheck.Review;
using FactCheck.Verification;

namespace FactCheck.Tests.Deploy;

/// <summary>The environment variables that a deployment may set: those that an options class reads, and OpenTelemetry's.</summary>
internal static class KnownSettings
{
    /// <summary>What a service that runs alone, on RabbitMQ and MongoDB, must be told; the rest has defaults.</summary>
    public static readonly IReadOnlyList<string> Required =
    [
        "FACTCHECK_STORAGE__PROVIDER",
        "FACTCHECK_STORAGE__MONGODB__CONNECTIONSTRING",
        "FACTCHECK_MESSAGING__TRANSPORT",
        "FACTCHECK_MESSAGING__RABBITMQ__ADDRESS",
        "FACTCHECK_ENDPOINTS__HOST",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];

    // Options are bound from the section that their class names in a constant.
    private static readonly ILookup<string, Type> Options = new[]
        {
            typeof(ServiceDefaults), typeof(IngestionModule), typeof(ClaimExtractionModule), typeof(VerificationModule), typeof(ReviewModule),
        }
        .SelectMany(module => module.Assembly.GetTypes())
        .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)))
        .Where(found => found.Section is { IsLiteral: true })
        .ToLookup(found => (string)found.Section!.GetRawConstantValue()!, found => found.Type, StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string variable)
    {
        if (variable.StartsWith("OTEL_", StringComparison.Ordinal))
        {
            return true;
        }

        if (!variable.StartsWith(ServiceDefaults.EnvironmentPrefix, StringComparison.Ordinal))
        {
            return false;
        }

        // A section may itself have several levels: Messaging:Retry.
        var levels = variable[ServiceDefaults.EnvironmentPrefix.Length..].Split("__");
        return Enumerable.Range(1, levels.Length - 1)
            .Any(depth => Options[string.Join(':', levels[..depth])].Any(type => HasProperty(type, levels.AsSpan(depth))));
    }

    /// <summary>What is wrong with the settings of one role, one sentence each; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<string, string> settings) =>
    [
        .. settings.Keys.Where(name => !Contains(name)).Select(name => $"{name} is no setting."),
        .. Required.Where(name => !settings.ContainsKey(name)).Select(name => $"{name} is missing."),
    ];

    private static bool HasProperty(Type type, ReadOnlySpan<string> path)
    {
        var property = type.GetProperty(path[0], BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        return property is not null && (path.Length == 1 || HasProperty(property.PropertyType, path[1..]));
    }
}
