using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Time;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>Gives the same answer to the same request with the same <c>request_id</c>.</summary>
public sealed class RequestReplay(IRequestStore requests, IOptions<CallLimits> limits, TimeProvider time)
{
    private const int MaxRequestIdLength = 128;

    /// <summary>The stored answer, or the call's, which is stored. Without a request id the call is simply made.</summary>
    /// <remarks>The call must be safe to repeat: two equal requests at once may both make it, and both get the first one's answer.</remarks>
    /// <exception cref="InvalidRequestException">The id is too long, or was used for another request.</exception>
    public async Task<TResponse> OnceAsync<TRequest, TResponse>(ServerCallContext context, TRequest request, string requestId,
        Func<Task<TResponse>> call)
        where TRequest : IMessage where TResponse : class, IMessage, new()
    {
        if (requestId.Length == 0)
            return await call();
        if (requestId.Length > MaxRequestIdLength)
            throw new InvalidRequestException("request_id", $"is longer than {MaxRequestIdLength} characters.");

        var workspace = Caller.Of(context).Workspace;
        var now = time.Now();
        var notBefore = now - limits.Value.RequestIdLifetime;
        var hash = ContentId.Sha256(Convert.ToBase64String(request.ToByteArray()));
        var stored = await requests.FindAsync(workspace, context.Method, requestId, notBefore, context.CancellationToken);
        if (stored is null)
        {
            var response = await call();
            stored = await requests.AddAsync(
                new RequestAnswer(workspace, context.Method, requestId, hash, JsonFormatter.Default.Format(response), now),
                notBefore, context.CancellationToken);
        }
        if (stored.RequestHash != hash)
            throw new InvalidRequestException("request_id", "was used for another request.");
        return Parse<TResponse>(stored.ResponseJson);
    }

    private static TResponse Parse<TResponse>(string json) where TResponse : class, IMessage, new() =>
        (TResponse)Parser.Parse(json, new TResponse().Descriptor);

    // An answer stored by a newer version may have fields this one does not know.
    private static readonly JsonParser Parser =
        new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true).WithTypeRegistry(TypeRegistry.Empty));
}
