using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>Stands in for the services outside: answers what a test says, path by path, and keeps what it was asked.</summary>
internal sealed class OutsideStub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OutsideStub(WebApplication app) => _app = app;

    /// <summary>Without a slash at the end.</summary>
    public string Address => _app.Urls.Single();

    public ConcurrentDictionary<string, Func<HttpContext, Task>> Paths { get; } = new();

    /// <summary>Method, path with query, and headers, in the order they came.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Requests { get; } = new();

    public static async Task<OutsideStub> StartAsync(HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        var app = builder.Build();
        var stub = new OutsideStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public OutsideStub Json(string path, string body, int status = 200) => On(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    });

    public OutsideStub Html(string path, string body) => On(path, context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(body);
    });

    public OutsideStub Redirect(string path, string to) => On(path, context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    });

    /// <summary>Takes the request and never answers.</summary>
    public OutsideStub Silent(string path) => On(path, context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted)
        .ContinueWith(_ => { }, TaskContinuationOptions.ExecuteSynchronously));

    public OutsideStub On(string path, Func<HttpContext, Task> answer)
    {
        Paths[path] = answer;
        return this;
    }

    public int CountOf(string path) => Requests.Count(request => request.Path.Split('?')[0] == path);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        // A copy: the server uses its own again for the next request.
        Requests.Enqueue((context.Request.Path + context.Request.QueryString, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        if (Paths.TryGetValue(context.Request.Path, out var answer))
            return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
