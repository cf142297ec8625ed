using System.Net;
using System.Text;
using FactCheck.Hosting.Fetching;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Ingestion;

/// <summary>Pages of a site on 127.0.0.1, which this host alone takes for public; every other address is as private as ever.</summary>
public sealed class FetchTests(FetchTests.SiteHost host) : IClassFixture<FetchTests.SiteHost>
{
    private readonly IngestionService.IngestionServiceClient _client = new(host.Grpc);
    private readonly Metadata _own = Callers.In(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task A_plain_text_is_fetched_as_it_is()
    {
        var document = await FetchAsync("/text?utm_source=x");
        Assert.Equal(("Prices rose in Zürich.", $"{host.Site}/text"), (document.Text, document.Url));
    }

    [Fact]
    public async Task A_page_is_fetched_after_redirects() => Assert.Equal($"{host.Site}/text", (await FetchAsync("/moved")).Url);

    [Theory]
    [InlineData("/image", Code.InvalidArgument)]
    [InlineData("/gone", Code.InvalidArgument)]
    [InlineData("/large", Code.InvalidArgument)]
    [InlineData("/bomb", Code.InvalidArgument)]
    [InlineData("/empty", Code.InvalidArgument)]
    [InlineData("/busy", Code.Unavailable)]
    [InlineData("/broken", Code.Unavailable)]
    [InlineData("/slow", Code.Unavailable)]
    [InlineData("/loop", Code.InvalidArgument)]
    [InlineData("/to-private", Code.PermissionDenied)]
    [InlineData("/to-metadata", Code.PermissionDenied)]
    [InlineData("/to-loopback-by-number", Code.PermissionDenied)]
    [InlineData("/to-file", Code.InvalidArgument)]
    public async Task What_can_not_be_fetched_says_why(string path, Code code)
    {
        var refusal = await Refusal.OfAsync(_client.SubmitDocumentAsync(new() { FetchUrl = host.Site + path }, _own));
        Assert.Equal(code, refusal.Code);
        if (code == Code.Unavailable)
            Assert.Equal(("PAGE_UNAVAILABLE", true), (refusal.Reason, refusal.RetryDelay > TimeSpan.Zero));
    }

    private async Task<FactCheck.Protos.Types.V1.Document> FetchAsync(string path)
    {
        var id = (await _client.SubmitDocumentAsync(new() { FetchUrl = host.Site + path }, _own)).Document.DocumentId;
        return (await _client.GetDocumentAsync(new() { DocumentId = id, View = DocumentView.Full }, _own)).Document;
    }

    public sealed class SiteHost : IngestionHost
    {
        private WebApplication? _site;

        public string Site => _site!.Urls.Single();

        public override async ValueTask InitializeAsync()
        {
            _site = await ServeAsync();
            Settings["Ingestion:FetchTimeout"] = "00:00:01";
            Settings["Ingestion:MaxPageBytes"] = "4096";
            Settings["Ingestion:MaxRedirects"] = "3";
            Configure += services => services.AddSingleton(new PrivateAddressGuard(address => address.Equals(IPAddress.Loopback)));
            await base.InitializeAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await _site!.DisposeAsync();
        }

        private static async Task<WebApplication> ServeAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
            var site = builder.Build();
            site.MapGet("/text", () => Results.Text("Prices rose in Zürich.", "text/plain", Encoding.Latin1));
            site.MapGet("/moved", () => Results.Redirect("/text"));
            site.MapGet("/loop", () => Results.Redirect("/loop"));
            site.MapGet("/image", () => Results.Bytes([1, 2, 3], "image/png"));
            site.MapGet("/gone", () => Results.StatusCode(410));
            site.MapGet("/busy", () => Results.StatusCode(503));
            site.MapGet("/empty", () => Results.Text("", "text/html"));
            site.MapGet("/large", () => Results.Text(new string('x', 5_000), "text/plain"));
            site.MapGet("/bomb", (HttpContext context) =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                using var packed = new MemoryStream();
                using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
                    zip.Write(new byte[1_000_000]);
                return Results.Bytes(packed.ToArray(), "text/plain");
            });
            site.MapGet("/broken", (HttpContext context) => context.Abort());
            site.MapGet("/slow", (HttpContext context) => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
            site.MapGet("/to-private", () => Results.Redirect("http://10.0.0.1/"));
            site.MapGet("/to-metadata", () => Results.Redirect("http://169.254.169.254/latest/meta-data/"));
            site.MapGet("/to-loopback-by-number", () => Results.Redirect("http://[::1]:1/"));
            site.MapGet("/to-file", () => Results.Redirect("file:///etc/passwd"));
            await site.StartAsync();
            return site;
        }
    }
}
