using FactCheck.Core.Documents;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Errors;
using FactCheck.Hosting.Mapping;
using FactCheck.Ingestion.Intake;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Proto = FactCheck.Protos.Ingestion.V1;

namespace FactCheck.Ingestion;

/// <summary>Serves <c>factcheck.ingestion.v1</c>.</summary>
internal sealed class IngestionService(
    DocumentIntake intake, DocumentWatcher watcher, IDocumentStore documents, RequestReplay replay, PageLimits pages,
    IOptions<IngestionOptions> options)
    : Proto.IngestionService.IngestionServiceBase
{
    private const int MaxBatchItems = 100;

    public override Task<Proto.SubmitDocumentResponse> SubmitDocument(Proto.SubmitDocumentRequest request, ServerCallContext context) =>
        replay.OnceAsync(context, request, request.RequestId, async () =>
        {
            var (document, isNew) = await intake.SubmitAsync(request.ToSubmission(Caller.Of(context)), context.CancellationToken);
            return new Proto.SubmitDocumentResponse { Document = document.ToProto(withText: false), AlreadyStored = !isNew };
        });

    public override async Task SubmitDocuments(IAsyncStreamReader<Proto.SubmitDocumentsRequest> requestStream,
        IServerStreamWriter<Proto.SubmitDocumentsResponse> responseStream, ServerCallContext context)
    {
        for (var index = 0; await requestStream.MoveNext(context.CancellationToken); index++)
        {
            if (index == options.Value.MaxStreamItems)
                throw new OverloadedException($"A stream has at most {index} items; open another for the rest.", TimeSpan.Zero);
            var item = requestStream.Current.Document ?? new();
            await responseStream.WriteAsync(await SubmitItemAsync(item, index, context), context.CancellationToken);
        }
    }

    public override async Task<Proto.BatchSubmitDocumentsResponse> BatchSubmitDocuments(
        Proto.BatchSubmitDocumentsRequest request, ServerCallContext context)
    {
        if (request.Documents.Count > MaxBatchItems)
            throw new InvalidRequestException("documents", $"has more than {MaxBatchItems} items.");
        var response = new Proto.BatchSubmitDocumentsResponse();
        for (var index = 0; index < request.Documents.Count; index++)
            response.Answers.Add(await SubmitItemAsync(request.Documents[index], index, context));
        return response;
    }

    public override async Task<Proto.GetDocumentResponse> GetDocument(Proto.GetDocumentRequest request, ServerCallContext context)
    {
        var id = new DocumentId(CommonMapping.Required(request.DocumentId, "document_id"));
        var document = await documents.GetAsync(Caller.Of(context).Workspace, id, context.CancellationToken);
        return new() { Document = document.ToProto(withText: request.View == Proto.DocumentView.Full) };
    }

    public override async Task<Proto.ListDocumentsResponse> ListDocuments(Proto.ListDocumentsRequest request, ServerCallContext context)
    {
        var page = await documents.ListAsync(request.ToQuery(Caller.Of(context).Workspace),
            pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Documents = { page.Items.Select(document => document.ToProto(withText: false)) }, NextPageToken = page.NextPageToken };
    }

    public override async Task WatchDocument(Proto.WatchDocumentRequest request, IServerStreamWriter<Proto.WatchDocumentResponse> responseStream,
        ServerCallContext context)
    {
        var id = new DocumentId(CommonMapping.Required(request.DocumentId, "document_id"));
        await foreach (var progress in watcher.WatchAsync(Caller.Of(context).Workspace, id, context.CancellationToken))
            await responseStream.WriteAsync(progress, context.CancellationToken);
    }

    private async Task<Proto.SubmitDocumentsResponse> SubmitItemAsync(Proto.SubmitDocumentRequest item, int index, ServerCallContext context)
    {
        try
        {
            return new() { Index = index, Submitted = await SubmitDocument(item, context) };
        }
        // One item's failure is that item's answer; only the caller's own cancellation ends the stream.
        catch (Exception failure) when (!context.CancellationToken.IsCancellationRequested)
        {
            return new() { Index = index, Error = ErrorTable.ToStatus(failure) };
        }
    }
}
