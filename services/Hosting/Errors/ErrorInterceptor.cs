using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace FactCheck.Hosting.Errors;

/// <summary>Turns what a service throws into a status, by <see cref="ErrorTable"/>. The only place that does.</summary>
internal sealed partial class ErrorInterceptor(ILogger<ErrorInterceptor> logger) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation) => Guard(() => continuation(request, context), context);

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(TRequest request, IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(async () => { await continuation(request, responseStream, context); return 0; }, context);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(async () => { await continuation(requestStream, responseStream, context); return 0; }, context);

    private async Task<T> Guard<T>(Func<Task<T>> call, ServerCallContext context)
    {
        try
        {
            return await call();
        }
        catch (RpcException status) when (status.GetRpcStatus() is not null)
        {
            throw; // an inner interceptor has said it already
        }
        catch (Exception failure)
        {
            var status = ErrorTable.ToStatus(failure);
            if (status.Code == (int)Google.Rpc.Code.Internal)
                LogInternalError(logger, failure, context.Method);
            throw status.ToRpcException();
        }
    }

    [LoggerMessage(LogLevel.Error, "Internal error in {Method}")]
    private static partial void LogInternalError(ILogger logger, Exception failure, string method);
}
