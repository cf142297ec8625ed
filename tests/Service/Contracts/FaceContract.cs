using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Tests.Service.Hosts;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;

namespace FactCheck.Tests.Service.Contracts;

/// <summary>What every host serves beside its own calls.</summary>
public abstract partial class FaceContract<TOfAssembly>(ServiceHost<TOfAssembly> host, string service) where TOfAssembly : class
{
    [Fact]
    public async Task The_OpenAPI_document_has_every_path()
    {
        using var document = JsonDocument.Parse(await host.Json.GetStreamAsync("/openapi/v1.json"));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => Parameter().Replace(path.Name, "{}")).ToHashSet();
        Assert.All(
            ProtoTests.Methods.Where(method => !method.IsClientStreaming && IsServedHere(method.Service.FullName)),
            method => Assert.Contains(Parameter().Replace(ProtoTests.PathOf(method), "{}"), paths));
    }

    [Fact]
    public async Task There_is_a_page_to_read_it()
    {
        using var response = await host.Json.GetAsync("/openapi/index.html");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Reflection_names_the_services()
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Grpc).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new() { ListServices = "" });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var names = call.ResponseStream.Current.ListServicesResponse.Service.Select(found => found.Name).ToList();
        Assert.Contains(service, names);
        Assert.Contains("factcheck.operations.v1.DeadLetterService", names);
        Assert.Contains("grpc.health.v1.Health", names);
        await call.RequestStream.CompleteAsync();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told_over_HTTP(string path)
    {
        using var response = await host.Json.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Health_is_told_over_gRPC()
    {
        // The first report is published some seconds after the start; watching waits for it.
        using var watch = new Health.HealthClient(host.Grpc).Watch(new());
        using var patience = new CancellationTokenSource(ServiceHost<TOfAssembly>.Patience);
        while (await watch.ResponseStream.MoveNext(patience.Token))
            if (watch.ResponseStream.Current.Status == HealthCheckResponse.Types.ServingStatus.Serving)
                return;
        Assert.Fail("The host never said that it serves.");
    }

    [Fact]
    public async Task Dead_letters_are_served()
    {
        using var response = await host.Json.GetAsync("/v1/deadLetters");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var missing = await Refusal.OfAsync(host.Json.PostAsync("/v1/deadLetters/dl-unknown:replay", Refusal.JsonOf("{}")));
        Assert.Equal((HttpStatusCode.NotFound, "DEAD_LETTER_NOT_FOUND"), (missing.Http!.Value, missing.Reason));
    }

    private bool IsServedHere(string name) => name == service || name == "factcheck.operations.v1.DeadLetterService";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
