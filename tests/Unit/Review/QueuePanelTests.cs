using FactCheck.Hosting.Peers;
using FactCheck.Protos.Operations.V1;
using FactCheck.Review.Console.Operations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Tests.Unit.Review;

/// <summary>Queues as operators see them.</summary>
public sealed class QueuePanelTests
{
    private static readonly ServiceHealth Review = new([Peer.Review], new("http://review:5141"), true, "Serving");
    private static readonly ServiceHealth Ingestion = new([Peer.Ingestion], new("http://ingestion:5111"), true, "Serving");

    [Fact]
    public async Task What_the_broker_says_is_said_to_be_the_broker_s()
    {
        var depths = new GetQueueDepthsResponse
        {
            Source = QueueSource.Broker,
            Queues =
            {
                new QueueDepth { Queue = "enqueue-review", WaitingCount = 1_234, InHandCount = 8, ConsumerCount = 2 },
                new QueueDepth { Queue = "enqueue-review-poison", WaitingCount = 0 },
                new QueueDepth { Queue = "blank-tasks-poison", WaitingCount = 3 },
            },
        };
        var html = await RenderAsync([(Review, depths), (Ingestion, null)]);
        Assert.Contains("Asked of the broker (RabbitMQ)", html, StringComparison.Ordinal);
        Assert.Contains("1,234<span class=\"quiet\"> &#x2B;8</span>", html, StringComparison.Ordinal);
        Assert.Contains("blank-tasks-poison", html, StringComparison.Ordinal);
        Assert.DoesNotContain("enqueue-review-poison", html, StringComparison.Ordinal);
        Assert.Contains("The broker does not answer Ingestion.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_process_says_of_its_own_bus_is_said_to_be_that()
    {
        var depths = new GetQueueDepthsResponse { Source = QueueSource.Process, Queues = { new QueueDepth { Queue = "enqueue-review", InHandCount = 2 } } };
        var html = await RenderAsync([(Review, depths)]);
        Assert.Contains("its bus is in memory", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"num\">2</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("does not answer", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_known_is_an_empty_list() => Assert.DoesNotContain("<li>", await RenderAsync([]), StringComparison.Ordinal);

    private static async Task<string> RenderAsync(IReadOnlyList<(ServiceHealth Process, GetQueueDepthsResponse? Depths)> processes)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<QueuePanel>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Processes"] = processes }))).ToHtmlString());
    }
}
