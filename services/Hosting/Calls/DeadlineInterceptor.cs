using FactCheck.Hosting.Errors;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>Gives calls without a deadline the default one, and says DEADLINE_EXCEEDED where a deadline is why a call was cancelled.</summary>
internal sealed class DeadlineInterceptor(IOptions<CallLimits> limits, TimeProvider time) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation) =>
        WithDeadline(context, limits.Value.DefaultDeadline, bounded => continuation(request, bounded));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(TRequest request, IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        WithDeadline(context, limits.Value.StreamDeadline, async bounded => { await continuation(request, responseStream, bounded); return 0; });

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        WithDeadline(context, limits.Value.StreamDeadline, async bounded => { await continuation(requestStream, responseStream, bounded); return 0; });

    private const string HttpContextKey = "__HttpContext";

    private async Task<T> WithDeadline<T>(ServerCallContext context, TimeSpan limit, Func<ServerCallContext, Task<T>> call)
    {
        var left = context.Deadline == DateTime.MaxValue ? limit : context.Deadline - time.GetUtcNow().UtcDateTime;
        using var timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        // A wrapped call is known to be ASP.NET Core's only by this entry (Grpc.AspNetCore.Server, GetHttpContext); without it no call gets through.
        context.UserState[HttpContextKey] = context.GetHttpContext();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, timer.Token);
        try
        {
            return await call(new BoundedCallContext(context, linked.Token));
        }
        catch (Exception failure) when (timer.IsCancellationRequested
            && failure is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled or StatusCode.DeadlineExceeded })
        {
            throw ErrorTable.DeadlineExceeded().ToRpcException();
        }
    }

    /// <summary>The call as it is, but with a cancellation that also knows the deadline.</summary>
    private sealed class BoundedCallContext(ServerCallContext inner, CancellationToken cancellation) : ServerCallContext
    {
        protected override string MethodCore => inner.Method;
        protected override string HostCore => inner.Host;
        protected override string PeerCore => inner.Peer;
        protected override DateTime DeadlineCore => inner.Deadline;
        protected override Metadata RequestHeadersCore => inner.RequestHeaders;
        protected override CancellationToken CancellationTokenCore => cancellation;
        protected override Metadata ResponseTrailersCore => inner.ResponseTrailers;
        protected override Status StatusCore { get => inner.Status; set => inner.Status = value; }
        protected override WriteOptions? WriteOptionsCore { get => inner.WriteOptions; set => inner.WriteOptions = value; }
        protected override AuthContext AuthContextCore => inner.AuthContext;
        protected override IDictionary<object, object> UserStateCore => inner.UserState;

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
            inner.CreatePropagationToken(options);

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => inner.WriteResponseHeadersAsync(responseHeaders);
    }
}
