using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Peers;
using FactCheck.Review.Console.Shared;
using FactCheck.Review.Console.SignIn;
using FactCheck.Review.Console.Tasks;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor.Services;

namespace FactCheck.Review.Console;

/// <summary>The fact-checkers' console: pages that call the rules of this service in the process and the other services over gRPC.</summary>
public static class ConsoleModule
{
    // A text pasted into a form travels as one message.
    private const int MaxFormMessageBytes = 4 * 1024 * 1024;

    /// <summary>Registers the console; after the service.</summary>
    public static void AddReviewConsole(this IHostApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(options => options.DetailedErrors = false)
            .AddHubOptions(options => options.MaximumReceiveMessageSize = MaxFormMessageBytes);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices();
        builder.Services.AddScoped<Announcements>();
        builder.Services.AddScoped<Attempts>();
        builder.Services.AddScoped<PageCaller>();
        builder.Services.AddScoped<CircuitHandler, SessionCircuit>();
        builder.Services.AddSingleton<TaskReader>();
        builder.AddIngestionClient();
        builder.AddOperationsClient();
    }

    /// <summary>Serves the console at <c>/</c>.</summary>
    public static void MapReviewConsole(this WebApplication app)
    {
        app.UseMiddleware<PageHeaders>();
        app.UseAntiforgery();
        app.MapConsoleAssets();
        app.MapSignIn();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null) // PageHeaders says it all
            .WithMetadata(PageEndpoint.Instance);
    }
}
