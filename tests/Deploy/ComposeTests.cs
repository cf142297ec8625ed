using System.Text.Json.Nodes;

namespace FactCheck.Tests.Deploy;

public sealed class ComposeTests
{
    private static readonly string Text = Repository.Read("docker-compose.yml");

    private static JsonObject Services(string text) => Yaml.Parse(text)["services"]!.AsObject();

    [Fact]
    public void The_file_keeps_the_specification()
    {
        Assert.SkipUnless(ComposeSchema.IsInstalled, "npm packages of tests/Deploy are not installed (tests/install)");
        Assert.Empty(ComposeSchema.Faults(Yaml.Parse(Text)));
    }

    [Theory]
    [InlineData("healthcheck:", "health_check:")]
    [InlineData("condition: service_healthy", "condition: service_happy")]
    [InlineData("interval: 10s", "interval: [10]")]
    [InlineData("ports:", "port:")]
    [InlineData("restart: unless-stopped", "restart: 3")]
    public void A_broken_copy_is_refused(string right, string wrong)
    {
        Assert.SkipUnless(ComposeSchema.IsInstalled, "npm packages of tests/Deploy are not installed (tests/install)");
        var broken = Text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Text, broken);
        Assert.NotEmpty(ComposeSchema.Faults(Yaml.Parse(broken)));
    }

    [Fact]
    public void Every_image_is_pinned() =>
        Assert.All(Services(Text), service => Assert.True(Images.IsPinned((string)service.Value!["image"]!), service.Key));

    [Fact]
    public void Ports_are_published_on_loopback_only() =>
        Assert.All(
            Services(Text).SelectMany(service => service.Value!["ports"]?.AsArray() ?? []),
            port => Assert.StartsWith("127.0.0.1:", (string)port!, StringComparison.Ordinal));

    [Fact]
    public void Files_that_are_mounted_exist()
    {
        var files = Services(Text)
            .SelectMany(service => service.Value!["volumes"]?.AsArray() ?? [])
            .Select(volume => ((string)volume!).Split(':')[0])
            .Where(source => source.StartsWith("./", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(Repository.Has(file), file));
    }

    [Fact]
    public void Who_is_waited_for_exists_and_tells_its_health()
    {
        var services = Services(Text);
        var awaited = services
            .SelectMany(service => service.Value!["depends_on"]?.AsObject() ?? [])
            .ToList();
        Assert.NotEmpty(awaited);
        Assert.All(awaited, entry =>
        {
            var service = services[entry.Key];
            Assert.NotNull(service);
            if ((string)entry.Value!["condition"]! == "service_healthy")
            {
                Assert.NotNull(service["healthcheck"]?["test"]);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void A_service_is_told_what_it_needs_and_nothing_else(string name)
    {
        var settings = Services(Text)[name]!["environment"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!);
        Assert.Empty(Role.Named(name).Faults(settings));
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void A_service_starts_its_executable_after_broker_and_database_and_tells_its_health(string name)
    {
        var role = Role.Named(name);
        var service = Services(Text)[name]!;
        Assert.Equal(role.Executable, (string)service["command"]![0]!);
        Assert.Equal("service_healthy", (string)service["depends_on"]!["rabbitmq"]!["condition"]!);
        Assert.Equal("service_healthy", (string)service["depends_on"]!["mongodb"]!["condition"]!);
        Assert.EndsWith($":{role.HttpPort}/health/ready", (string)service["healthcheck"]!["test"]!.AsArray()[^1]!, StringComparison.Ordinal);
        Assert.Equal(
            [$"127.0.0.1:{role.HttpPort}:{role.HttpPort}", $"127.0.0.1:{role.GrpcPort}:{role.GrpcPort}"],
            service["ports"]!.AsArray().Select(port => (string)port!));
        Assert.True((bool)service["read_only"]!);
    }
}
