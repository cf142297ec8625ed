using System.Net.Sockets;
using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Verification;
using Grpc.Core;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace FactCheck.Verification.Sources;

/// <summary>The one table from what asking a source throws to what a result says of it.</summary>
internal static class SourceFaults
{
    /// <summary>The failure; null for what is not the source's: a bug of ours is never taken for its silence.</summary>
    internal static SourceFailedException? Of(Exception failure) => failure switch
    {
        SourceFailedException known => known,
        BrokenCircuitException => new(SourceOutcome.CircuitOpen, "it failed too often of late", failure),
        TimeoutRejectedException => new(SourceOutcome.TimedOut, "no answer in time", failure),
        JsonException => new(SourceOutcome.Malformed, "the answer is no JSON of the documented form", failure),
        RpcException rpc => Of(rpc),
        HttpRequestException { InnerException: NotAllowedException } or NotAllowedException => new(SourceOutcome.NotAllowed, "its address is not public", failure),
        HttpRequestException { InnerException: SocketException socket } => new(SourceOutcome.Unreachable, $"no connection ({socket.SocketErrorCode})", failure),
        HttpRequestException http => new(SourceOutcome.Unreachable, $"no connection ({http.HttpRequestError})", failure),
        HttpIOException or IOException => new(SourceOutcome.Unreachable, "the connection broke", failure),
        _ => null,
    };

    private static SourceFailedException Of(RpcException failure)
    {
        // What a gRPC client throws on the way is inside: our own refusals, and the breaker's.
        if (failure.Status.DebugException is { } inner and not RpcException && Of(inner) is { } known)
            return known;
        // By the client itself, when a message is larger than it reads; the same code from the other side means that it was asked too often.
        if (failure is { StatusCode: StatusCode.ResourceExhausted, Status.Detail: "Received message exceeds the maximum configured message size." })
            return new(SourceOutcome.TooLarge, "larger than what is read", failure);
        var outcome = failure.StatusCode switch
        {
            StatusCode.DeadlineExceeded or StatusCode.Cancelled => SourceOutcome.TimedOut,
            StatusCode.ResourceExhausted => SourceOutcome.RateLimited,
            StatusCode.Unauthenticated or StatusCode.PermissionDenied or StatusCode.InvalidArgument or StatusCode.NotFound
                or StatusCode.FailedPrecondition => SourceOutcome.Refused,
            StatusCode.Unimplemented => SourceOutcome.Malformed,
            _ => SourceOutcome.Unreachable,
        };
        return new(outcome, $"gRPC {failure.StatusCode}", failure);
    }
}
