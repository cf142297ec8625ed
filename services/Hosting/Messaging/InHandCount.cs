using System.Collections.Concurrent;
using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>How many messages of each queue this process is handling, waits between tries included.</summary>
internal sealed class InHandCount
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Of(string queue) => _counts.GetValueOrDefault(queue);

    public void Add(string queue, int change) => _counts.AddOrUpdate(queue, change, (_, count) => count + change);
}

/// <summary>Counts what is taken from a queue until it is done with.</summary>
internal sealed class InHandFilter(string queue, InHandCount count) : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        count.Add(queue, 1);
        try
        {
            await next.Send(context);
        }
        finally
        {
            count.Add(queue, -1);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inHand");
}
