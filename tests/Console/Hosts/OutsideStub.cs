using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Console.Hosts;

/// <summary>The world outside on 127.0.0.1, which the host under test takes for public: a page to fetch, and a receiver of webhooks.</summary>
internal sealed class OutsideStub : IAsyncDisposable
{
    private const string Page = """
        <html lang="en"><head><title>Ferries of Stubford</title></head><body><article>
        <h1>Ferries of Stubford</h1>
        <p>The ferries of Stubford carried more than 72,000 people in 2022, the harbour master said on Monday morning in the town hall.</p>
        <p>Half of them came from the northern bank, where a new pier was opened in spring, and the other half came from the old town.</p>
        <p>The pier was closed to cars in 2021, and since then the number of people who cross by ferry has grown every single year.</p>
        </article></body></html>
        """;

    private readonly WebApplication _app;

    private OutsideStub(WebApplication app) => _app = app;

    internal Uri Address => new(_app.Urls.Single());

    /// <summary>Bodies that were posted.</summary>
    internal ConcurrentQueue<string> Received { get; } = new();

    internal static async Task<OutsideStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var stub = new OutsideStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var reader = new StreamReader(context.Request.Body);
            Received.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        if (context.Request.Path == "/robots.txt")
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await context.Response.WriteAsync(Page, context.RequestAborted);
    }
}
