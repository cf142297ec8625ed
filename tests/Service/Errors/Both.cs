using System.Net;
using FactCheck.Tests.Service.Hosts;
using Grpc.Core;

namespace FactCheck.Tests.Service.Errors;

/// <summary>One failing call through both faces.</summary>
internal static class Both
{
    /// <summary>What each says, after making sure that they say the same but for the trace.</summary>
    public static async Task<Refusal[]> SayAsync<T>(AsyncUnaryCall<T> grpc, Task<HttpResponseMessage> json, HttpStatusCode http)
    {
        var byGrpc = await Refusal.OfAsync(grpc);
        var byJson = await Refusal.OfAsync(json);
        Assert.Equal(http, byJson.Http);
        Assert.Equal(
            (byGrpc.Code, byGrpc.Reason, byGrpc.Status.Message, string.Join(',', byGrpc.Fields), byGrpc.RetryDelay),
            (byJson.Code, byJson.Reason, byJson.Status.Message, string.Join(',', byJson.Fields), byJson.RetryDelay));
        return [byGrpc, byJson];
    }
}
