using FactCheck.Core.Errors;
using Grpc.Core;

namespace FactCheck.Review.Console.Shared;

/// <summary>A failure as a person is told it.</summary>
internal static class FailureText
{
    internal static string Of(Exception failure) => failure switch
    {
        ConflictException late => $"Somebody changed this meanwhile. What is shown now is the newest state; nothing of yours was stored. {late.Meanwhile}".TrimEnd(),
        InvalidRequestException invalid => invalid.Message,
        FactCheckException known => known.Message,
        RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded } =>
            "A service that is needed for this does not answer. Try again in a moment.",
        RpcException status => status.Status.Detail,
        _ => "Something went wrong that should not have. Try again; if it stays, tell whoever runs this system.",
    };

    /// <summary>Whether it is an answer and not a fault of ours: those are shown and the page goes on.</summary>
    internal static bool IsExpected(Exception failure) => failure is FactCheckException or RpcException;
}
