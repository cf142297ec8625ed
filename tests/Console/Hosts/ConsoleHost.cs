using System.Net;
using FactCheck.Core.Review;
using FactCheck.Hosting.Endpoints;
using FactCheck.Hosting.Fetching;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Standalone.Embedded;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Console.Hosts;

/// <summary>The whole system as <c>factcheck serve</c> composes it, with the sample article and its evidence in it.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    private readonly DataFolder _data = DataFolder.Temporary();
    private WebApplication? _app;

    /// <summary>Where the console is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The sample article.</summary>
    public string SampleDocument { get; private set; } = "";

    internal ShiftedTime Time { get; } = new();

    internal IServiceProvider Services => _app!.Services;

    internal IReviewTaskStore Tasks => Services.GetRequiredService<IReviewTaskStore>();

    internal PipelineClient Client { get; private set; } = null!;

    internal OutsideStub Outside { get; private set; } = null!;

    /// <summary>A SQLite file with tasks, which is copied before the start; null for none.</summary>
    internal static string? StoredTasks => Environment.GetEnvironmentVariable("FACTCHECK_TEST_MEASURE") is { } file && File.Exists(file) ? file : null;

    public async ValueTask InitializeAsync()
    {
        if (StoredTasks is { } file)
            File.Copy(file, _data.DatabasePath);
        Outside = await OutsideStub.StartAsync();
        _app = EmbeddedHost.Build(_data, (0, 0), LogLevel.Warning, Change);
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<HostAddresses>();
        Address = addresses.Http;
        Client = new PipelineClient(addresses.Grpc);
        using var evidence = SampleFiles.Open(SampleFiles.EvidenceName);
        await Client.ImportEvidenceAsync(await EvidenceFile.ReadAsync(evidence, SampleFiles.EvidenceName, CancellationToken.None), CancellationToken.None);
        using var article = SampleFiles.Open(SampleFiles.ArticleName);
        SampleDocument = await SubmitAsync(new()
        {
            Text = await article.ReadToEndAsync(),
            Title = SampleFiles.Title,
            Publisher = SampleFiles.Publisher,
            PublishTime = Timestamp.FromDateTimeOffset(DateText.Parse(SampleFiles.Published)!.Value),
            Language = "en",
        });
    }

    /// <summary>Submits a document and waits until only people can go on.</summary>
    /// <returns>Its id.</returns>
    internal async Task<string> SubmitAsync(SubmitDocumentRequest request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var id = (await Client.SubmitAsync(request, patience.Token)).Document.DocumentId;
        await foreach (var progress in Client.WatchAsync(id, patience.Token))
        {
            if (progress.Done)
                break;
        }
        return id;
    }

    private void Change(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(new PrivateAddressGuard(IPAddress.IsLoopback));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Webhooks:AllowHttp"] = "true",
            ["Messaging:Retry:NotFoundFor"] = "00:00:00.200",
            ["Review:SecondPerson:Topics:0"] = "education",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Outside.DisposeAsync();
        Client.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _data.Dispose();
    }
}
