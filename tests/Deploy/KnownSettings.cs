namespace FactCheck.Tests.Deploy;

/// <summary>The environment variables that a deployment may set.</summary>
internal static class KnownSettings
{
    /// <summary>Every setting of the product's options that the deployment files use, as an environment variable.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "FACTCHECK_STORAGE__PROVIDER",
        "FACTCHECK_STORAGE__MONGODB__CONNECTIONSTRING",
        "FACTCHECK_STORAGE__MONGODB__DATABASE",
        "FACTCHECK_STORAGE__SQLITE__PATH",
        "FACTCHECK_MESSAGING__TRANSPORT",
        "FACTCHECK_MESSAGING__RABBITMQ__ADDRESS",
        "FACTCHECK_ENDPOINTS__HOST",
        "FACTCHECK_ENDPOINTS__HTTPPORT",
        "FACTCHECK_ENDPOINTS__GRPCPORT",
        "FACTCHECK_SERVICES__INGESTION",
        "FACTCHECK_SERVICES__CLAIMEXTRACTION",
        "FACTCHECK_SERVICES__VERIFICATION",
        "FACTCHECK_SERVICES__REVIEW",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_SERVICE_NAME",
    };

    /// <summary>What each service must be told where it runs alone; the rest has defaults.</summary>
    public static readonly IReadOnlyList<string> Required =
    [
        "FACTCHECK_STORAGE__PROVIDER",
        "FACTCHECK_STORAGE__MONGODB__CONNECTIONSTRING",
        "FACTCHECK_STORAGE__MONGODB__DATABASE",
        "FACTCHECK_MESSAGING__TRANSPORT",
        "FACTCHECK_MESSAGING__RABBITMQ__ADDRESS",
        "FACTCHECK_ENDPOINTS__HOST",
        "FACTCHECK_ENDPOINTS__HTTPPORT",
        "FACTCHECK_ENDPOINTS__GRPCPORT",
        "FACTCHECK_SERVICES__INGESTION",
        "FACTCHECK_SERVICES__CLAIMEXTRACTION",
        "FACTCHECK_SERVICES__VERIFICATION",
        "FACTCHECK_SERVICES__REVIEW",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_SERVICE_NAME",
    ];

    /// <summary>What is wrong with the settings of one role, one sentence each; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<string, string> settings) =>
    [
        .. settings.Keys.Where(name => !Names.Contains(name)).Select(name => $"{name} is no setting."),
        .. Required.Where(name => !settings.ContainsKey(name)).Select(name => $"{name} is missing."),
    ];
}
