using FactCheck.Hosting.Messaging;
using Grpc.Core;
using Proto = FactCheck.Protos.Operations.V1;

namespace FactCheck.Hosting.Operations;

/// <summary>Serves how full the host's queues are.</summary>
internal sealed class QueueService(QueueDepths depths) : Proto.QueueService.QueueServiceBase
{
    public override async Task<Proto.GetQueueDepthsResponse> GetQueueDepths(Proto.GetQueueDepthsRequest request, ServerCallContext context)
    {
        OperationsRights.Require(context);
        var read = await depths.ReadAsync(context.CancellationToken);
        return new()
        {
            Source = depths.AreOfBroker ? Proto.QueueSource.Broker : Proto.QueueSource.Process,
            Queues = { read.Select(ToProto) },
        };
    }

    private static Proto.QueueDepth ToProto(QueueDepth depth)
    {
        var proto = new Proto.QueueDepth { Queue = depth.Queue, InHandCount = depth.InHand };
        if (depth.Waiting is { } waiting)
            proto.WaitingCount = waiting;
        if (depth.Consumers is { } consumers)
            proto.ConsumerCount = consumers;
        return proto;
    }
}
