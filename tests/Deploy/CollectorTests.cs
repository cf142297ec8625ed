using System.Text.Json.Nodes;

namespace FactCheck.Tests.Deploy;

public sealed class CollectorTests
{
    private static readonly JsonNode Settings = Yaml.Parse(Repository.Read("deploy/otel-collector.yaml"));

    [Theory]
    [InlineData("receivers")]
    [InlineData("processors")]
    [InlineData("exporters")]
    public void Pipelines_are_built_of_what_is_defined_and_all_of_it_is_used(string kind)
    {
        var defined = Settings[kind]!.AsObject().Select(pair => pair.Key);
        var used = Settings["service"]!["pipelines"]!.AsObject()
            .SelectMany(pipeline => pipeline.Value![kind]!.AsArray())
            .Select(name => (string)name!);
        Assert.Equal(defined.Order(StringComparer.Ordinal), used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Memory_is_limited_first() =>
        Assert.All(
            Settings["service"]!["pipelines"]!.AsObject(),
            pipeline => Assert.Equal("memory_limiter", (string)pipeline.Value!["processors"]![0]!));
}
