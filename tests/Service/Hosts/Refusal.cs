using System.Net;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>What a caller is told when a call fails.</summary>
/// <param name="Status">With its details.</param>
/// <param name="Http">Of the JSON face; absent through gRPC.</param>
/// <param name="Body">The JSON body as it came; empty through gRPC.</param>
internal sealed record Refusal(Status Status, HttpStatusCode? Http, string Body)
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithTypeRegistry(
        TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor, StatusReflection.Descriptor)));

    public Code Code => (Code)Status.Code;

    public string Reason => Info.Reason;

    public ErrorInfo Info => Status.GetDetail<ErrorInfo>() ?? throw new InvalidOperationException($"No ErrorInfo in {Status}");

    public IEnumerable<string> Fields => Status.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field) ?? [];

    public TimeSpan? RetryDelay => Status.GetDetail<RetryInfo>()?.RetryDelay.ToTimeSpan();

    /// <summary>Through gRPC: the status of the trailers, which must agree with the call's.</summary>
    public static async Task<Refusal> OfAsync<T>(AsyncUnaryCall<T> call) => Of(await Assert.ThrowsAsync<RpcException>(async () => await call));

    public static Refusal Of(RpcException failure)
    {
        var status = failure.GetRpcStatus() ?? throw new InvalidOperationException($"No google.rpc.Status with {failure.Status}");
        Assert.Equal((int)failure.StatusCode, status.Code);
        return new(status, null, "");
    }

    /// <summary>Through JSON.</summary>
    public static async Task<Refusal> OfAsync(Task<HttpResponseMessage> call)
    {
        using var response = await call;
        var body = await response.Content.ReadAsStringAsync();
        Assert.False(response.IsSuccessStatusCode, body);
        return new(Parser.Parse<Status>(body), response.StatusCode, body);
    }

    public static StringContent JsonOf(string json) => new(json, Encoding.UTF8, "application/json");

    public static StringContent JsonOf(IMessage message) => JsonOf(JsonFormatter.Default.Format(message));
}
