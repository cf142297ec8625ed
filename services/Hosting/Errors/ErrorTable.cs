using System.Diagnostics;
using FactCheck.Core.Errors;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace FactCheck.Hosting.Errors;

/// <summary>The one table from exceptions to what callers see, the same through gRPC and JSON.</summary>
public static class ErrorTable
{
    /// <summary>Domain of every <c>google.rpc.ErrorInfo</c>.</summary>
    public const string Domain = "factcheck";

    private static readonly TimeSpan DependencyRetryDelay = TimeSpan.FromSeconds(2);

    /// <summary>The status for a failure; its ErrorInfo carries the reason and, in a trace, <c>trace_id</c>.</summary>
    public static Status ToStatus(Exception failure) => failure switch
    {
        InvalidRequestException invalid => Of(Code.InvalidArgument, invalid, new BadRequest
        {
            FieldViolations = { invalid.Violations.Select(v => new BadRequest.Types.FieldViolation { Field = v.Field, Description = v.Description }) },
        }),
        InvalidPageTokenException token => Of(Code.InvalidArgument, token, new BadRequest
        {
            FieldViolations = { new BadRequest.Types.FieldViolation { Field = "page_token", Description = token.Message } },
        }),
        NotFoundException missing => Of(Code.NotFound, missing),
        ConflictException conflict => Of(Code.Aborted, conflict),
        InvalidTransitionException transition => Of(Code.FailedPrecondition, transition),
        NotAllowedException denied => Of(Code.PermissionDenied, denied),
        OverloadedException full => Of(Code.ResourceExhausted, full, Retry(full.RetryAfter)),
        DependencyUnavailableException away => Of(Code.Unavailable, away, Retry(DependencyRetryDelay)),
        OperationCanceledException => Of(Code.Cancelled, "CANCELLED", "The call was cancelled."),
        // Another service's answer: what it says of our own request would puzzle this caller, except that it is away.
        RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded } =>
            Of(Code.Unavailable, "PEER_UNAVAILABLE", "Another service did not answer.", Retry(DependencyRetryDelay)),
        RpcException { StatusCode: StatusCode.NotFound } peer when peer.GetRpcStatus() is { } status => status,
        _ => Of(Code.Internal, "INTERNAL", "Internal error."),
    };

    /// <summary>DEADLINE_EXCEEDED, for the interceptor that knows whose clock ran out.</summary>
    public static Status DeadlineExceeded() => Of(Code.DeadlineExceeded, "DEADLINE_EXCEEDED", "The call took longer than its deadline.");

    private static RetryInfo Retry(TimeSpan after) => new() { RetryDelay = Duration.FromTimeSpan(after) };

    private static Status Of(Code code, FactCheckException failure, params IMessage[] details) => Of(code, failure.Reason, failure.Message, details);

    private static Status Of(Code code, string reason, string message, params IMessage[] details)
    {
        var info = new ErrorInfo { Domain = Domain, Reason = reason };
        if (Activity.Current is { } activity)
            info.Metadata["trace_id"] = activity.TraceId.ToHexString();
        var status = new Status { Code = (int)code, Message = message, Details = { Any.Pack(info) } };
        status.Details.Add(details.Select(Any.Pack));
        return status;
    }
}
