using System.Net;
using System.Threading.Channels;
using FactCheck.Hosting.Fetching;
using FactCheck.Messages;
using FactCheck.Protos.Types.V1;
using FactCheck.Review.Webhooks;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Tests.Service.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Calls = FactCheck.Protos.Review.V1.WebhookService;

namespace FactCheck.Tests.Service.Webhooks;

/// <summary>A Review that alone takes 127.0.0.1 for public; every other address is as private as ever. Deliveries go out when a test says so.</summary>
public class WebhookHost : PublishingHost
{
    private ChannelReader<ClaimReviewPublished> _handled = null!;

    internal Receiver Receiver { get; private set; } = null!;

    internal Calls.WebhookServiceClient Webhooks => new(Grpc);

    /// <summary>Whether deliveries go out by themselves.</summary>
    protected virtual bool Pumps => false;

    public override async ValueTask InitializeAsync()
    {
        Receiver = await Receiver.StartAsync();
        Settings["Webhooks:AllowHttp"] = "true";
        Settings["Webhooks:Timeout"] = "00:00:00.500";
        Settings["Webhooks:MaxTries"] = "3";
        Configure += services =>
        {
            services.AddSingleton(new PrivateAddressGuard(address => address.Equals(IPAddress.Loopback)));
            if (!Pumps)
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(WebhookPump)));
        };
        await base.InitializeAsync();
        _handled = HandledBy("notify-webhooks");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does something that is announced, and waits until the deliveries are stored.</summary>
    internal async Task<Publication> AnnouncedAsync(Func<Task<Publication>> change)
    {
        var publication = await change();
        var handled = await _handled.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(publication.PublicationId, handled.PublicationId.Value);
        return publication;
    }

    /// <summary>Sends what is due at the time that the test has set.</summary>
    internal Task<int> SendDueAsync() => Services.GetRequiredService<WebhookDispatcher>().SendDueAsync(CancellationToken.None);

    /// <summary>The webhook's deliveries, newest first.</summary>
    internal async Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(string workspace, string webhook) =>
        (await Webhooks.ListWebhookDeliveriesAsync(new() { WebhookId = webhook }, Callers.In(workspace, "eva"))).Deliveries;
}

/// <summary>The same, but deliveries go out by themselves, as in the product.</summary>
public sealed class PumpingHost : WebhookHost
{
    protected override bool Pumps => true;
}
