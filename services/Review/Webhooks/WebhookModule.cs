using FactCheck.Hosting.Fetching;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Review.Webhooks;

/// <summary>Tells receivers of publications.</summary>
internal static class WebhookModule
{
    internal static void AddWebhooks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<WebhookOptions>()
            .BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(new PrivateAddressGuard());
        builder.Services.AddSingleton<WebhookSignal>();
        builder.Services.AddSingleton<WebhookQueue>();
        builder.Services.AddSingleton<WebhookDesk>();
        builder.Services.AddSingleton<WebhookBody>();
        builder.Services.AddSingleton<WebhookSender>();
        builder.Services.AddSingleton<WebhookDispatcher>();
        builder.Services.AddHostedService<WebhookPump>();
    }

    internal static void MapWebhooks(this IEndpointRouteBuilder app) => app.MapGrpcService<WebhookService>();
}
