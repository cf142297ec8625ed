using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// Turns a cancellation that is not the host's stop into a time-out. The bus takes every cancellation for a stop and drops the message
/// or hands it back at once, over and over.
/// </summary>
internal sealed class StrayCancellationFilter(CancellationToken stopping) : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (OperationCanceledException stray) when (!stopping.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The work was cancelled, but not by the host's stop.", stray);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("strayCancellation");
}
