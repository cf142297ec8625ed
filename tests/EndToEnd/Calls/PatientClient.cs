using System.Diagnostics;
using FactCheck.Protos.Ingestion.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.EndToEnd.Calls;

/// <summary>Does what the errors tell a client to do: waits and sends the same again.</summary>
internal static class PatientClient
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Submits until the system takes the document, no longer than the limit.</summary>
    public static Task<SubmitDocumentResponse> SubmitAsync(Caller caller, SubmitDocumentRequest document, TimeSpan limit) => RetryAsync(
        "a document is taken in", limit, deadline => caller.Documents.SubmitDocumentAsync(document, deadline: deadline).ResponseAsync);

    /// <summary>Calls until an answer comes, no longer than the limit.</summary>
    public static async Task<T> RetryAsync<T>(string awaited, TimeSpan limit, Func<DateTime, Task<T>> call)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await call(TimeProvider.System.GetUtcNow().UtcDateTime + CallLimit);
            }
            catch (RpcException failure) when (IsPassing(failure))
            {
                if (Stopwatch.GetElapsedTime(started) > limit)
                    Assert.Fail($"Awaited: {awaited}. It did not happen within {limit}; last: {failure.Status}");
                var wait = failure.GetRpcStatus()?.GetDetail<RetryInfo>()?.RetryDelay is Duration delay ? delay.ToTimeSpan() : Pause;
                await Task.Delay(wait, TestContext.Current.CancellationToken);
            }
        }
    }

    // Internal without details: the process was killed while it answered, and the connection broke in the middle of an answer.
    private static bool IsPassing(RpcException failure) =>
        failure.StatusCode is StatusCode.Unavailable or StatusCode.ResourceExhausted or StatusCode.DeadlineExceeded
        || (failure.StatusCode is StatusCode.Internal or StatusCode.Cancelled && failure.GetRpcStatus() is null);
}
