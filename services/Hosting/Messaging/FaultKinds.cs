using FactCheck.Core.Errors;
using Grpc.Core;
using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>What a failed try says about the next one.</summary>
internal enum FaultKind
{
    /// <summary>Something is away or busy: a later try may succeed.</summary>
    Transient,

    /// <summary>A record is not there, perhaps not yet.</summary>
    NotFound,

    /// <summary>The message will never be handled as it is.</summary>
    Permanent,

    /// <summary>Nobody foresaw it.</summary>
    Unforeseen,
}

/// <summary>The one table from exceptions to kinds of faults.</summary>
internal static class FaultKinds
{
    public static FaultKind Of(Exception exception) => exception switch
    {
        DependencyUnavailableException or ConflictException or OverloadedException => FaultKind.Transient,
        NotFoundException => FaultKind.NotFound,
        FactCheckException => FaultKind.Permanent, // a broken rule, a wrong state, a bad token, a lack of rights
        RpcException call => Of(call.StatusCode),
        // The last is what the bus makes of a cancellation, at any depth, that is not the host's stop.
        TimeoutException or OperationCanceledException or ConsumerCanceledException => FaultKind.Transient,
        ArgumentException => FaultKind.Permanent,
        _ => FaultKind.Unforeseen,
    };

    private static FaultKind Of(StatusCode status) => status switch
    {
        StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.ResourceExhausted or StatusCode.Aborted
            or StatusCode.Cancelled => FaultKind.Transient,
        StatusCode.NotFound => FaultKind.NotFound,
        StatusCode.InvalidArgument or StatusCode.FailedPrecondition => FaultKind.Permanent,
        _ => FaultKind.Unforeseen,
    };
}
