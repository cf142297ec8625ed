using FactCheck.Protos.Ingestion.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.EndToEnd.Faults;

/// <summary>A system that can't keep up says so instead of growing.</summary>
public sealed class BacklogTests
{
    private const int MaxUnread = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task While_nobody_reads_documents_the_system_takes_its_limit_and_tells_when_to_come_back()
    {
        await using var system = SplitDeployment.Create(TestServers.Broker, TestServers.Database, new Dictionary<string, string>
        {
            ["FACTCHECK_INGESTION__MAXUNREADDOCUMENTS"] = $"{MaxUnread}",
            ["FACTCHECK_INGESTION__BACKLOGRETRYDELAY"] = "00:00:01.5",
        });
        await system.StartAsync();
        var reader = system[ServiceRole.ClaimExtraction];
        await reader.Process.StopAsync();

        var caller = system.CallerIn("backlog");
        for (var number = 0; number < MaxUnread; number++)
            await caller.Documents.SubmitDocumentAsync(SmallDocuments.Create(number));
        var refused = SmallDocuments.Create(MaxUnread);
        var failure = await Assert.ThrowsAsync<RpcException>(() => caller.Documents.SubmitDocumentAsync(refused).ResponseAsync);
        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Full(failure.GetRpcStatus()!);
        var answer = await caller.Json(ServiceRole.Ingestion).PostAsync("/v1/documents", refused);
        Assert.Equal(429, answer.HttpStatus);
        Full(answer.AsError());
        Assert.Equal(MaxUnread, (await caller.AllDocumentsAsync()).Count);

        await reader.RestartAsync(Limit);
        await PatientClient.SubmitAsync(caller, refused, Limit);
        await Eventually.DoneAsync("every document is read and its claims wait for a person", Limit, async () =>
        {
            var documents = await caller.AllDocumentsAsync();
            var open = 0;
            foreach (var document in documents)
                open += await IsDoneAsync(caller, document.DocumentId) ? 0 : 1;
            return open == 0 && documents.Count == MaxUnread + 1 ? null : $"{open} of {documents.Count} are not.\n{system.Tail()}";
        });
    }

    private static void Full(Google.Rpc.Status status)
    {
        Assert.Equal(Code.ResourceExhausted, (Code)status.Code);
        Assert.Equal("BACKLOG_FULL", status.GetDetail<ErrorInfo>().Reason);
        Assert.Equal(TimeSpan.FromSeconds(1.5), status.GetDetail<RetryInfo>().RetryDelay.ToTimeSpan());
    }

    private static async Task<bool> IsDoneAsync(Caller caller, string document)
    {
        using var watch = caller.Documents.WatchDocument(new WatchDocumentRequest { DocumentId = document });
        return await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken) && watch.ResponseStream.Current.Done;
    }
}
