namespace FactCheck.Tests.Deploy;

/// <summary>A service as it is deployed: its name, the executable that the image starts, its ports and its database.</summary>
internal sealed record Role(string Name, string Executable, int HttpPort, string Database)
{
    public static readonly IReadOnlyList<Role> All =
    [
        new("ingestion", "FactCheck.Ingestion.dll", 5110, "factcheck_ingestion"),
        new("claim-extraction", "FactCheck.ClaimExtraction.dll", 5120, "factcheck_claim_extraction"),
        new("verification", "FactCheck.Verification.dll", 5130, "factcheck_verification"),
        new("review", "FactCheck.Review.dll", 5140, "factcheck_review"),
    ];

    public static TheoryData<string> Names => [.. All.Select(role => role.Name)];

    public static Role Named(string name) => All.Single(role => role.Name == name);

    /// <summary>Plaintext HTTP/2: always the port after the HTTP one.</summary>
    public int GrpcPort => HttpPort + 1;

    /// <summary>What is wrong with this role's own settings, one sentence each.</summary>
    public IEnumerable<string> Faults(IReadOnlyDictionary<string, string> settings)
    {
        var expected = new Dictionary<string, string>
        {
            ["FACTCHECK_STORAGE__MONGODB__DATABASE"] = Database,
            ["FACTCHECK_ENDPOINTS__HTTPPORT"] = $"{HttpPort}",
            ["FACTCHECK_ENDPOINTS__GRPCPORT"] = $"{GrpcPort}",
            ["OTEL_SERVICE_NAME"] = $"factcheck-{Name}",
        };
        foreach (var role in All)
        {
            expected[$"FACTCHECK_SERVICES__{role.Name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}"] =
                $"http://{role.Name}:{role.GrpcPort}";
        }

        return KnownSettings.Faults(settings).Concat(expected
            .Where(pair => settings.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => $"{pair.Key} of {Name} is not {pair.Value}."));
    }
}
