using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Hosting.Messaging;
using Grpc.Core;
using Proto = FactCheck.Protos.Operations.V1;

namespace FactCheck.Hosting.Operations;

/// <summary>Serves the host's dead letters.</summary>
internal sealed class DeadLetterService(DeadLetters letters, PageLimits pages) : Proto.DeadLetterService.DeadLetterServiceBase
{
    public override async Task<Proto.ListDeadLettersResponse> ListDeadLetters(Proto.ListDeadLettersRequest request, ServerCallContext context)
    {
        OperationsRights.Require(context);
        var state = request.State.ToFilter<Proto.DeadLetterState, DeadLetterState>("state") ?? DeadLetterState.Dead;
        var page = await letters.ListAsync(state, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { DeadLetters = { page.Items.Select(letter => ToProto(letter, withBody: false)) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.GetDeadLetterResponse> GetDeadLetter(Proto.GetDeadLetterRequest request, ServerCallContext context)
    {
        OperationsRights.Require(context);
        return new() { DeadLetter = ToProto(await letters.GetAsync(ToId(request.DeadLetterId), context.CancellationToken), withBody: true) };
    }

    public override async Task<Proto.ReplayDeadLetterResponse> ReplayDeadLetter(Proto.ReplayDeadLetterRequest request, ServerCallContext context)
    {
        OperationsRights.Require(context);
        return new() { DeadLetter = ToProto(await letters.ReplayAsync(ToId(request.DeadLetterId), context.CancellationToken), withBody: false) };
    }

    public override async Task<Proto.DiscardDeadLetterResponse> DiscardDeadLetter(Proto.DiscardDeadLetterRequest request, ServerCallContext context)
    {
        OperationsRights.Require(context);
        return new() { DeadLetter = ToProto(await letters.DiscardAsync(ToId(request.DeadLetterId), context.CancellationToken), withBody: false) };
    }

    private static DeadLetterId ToId(string id) => new(CommonMapping.Required(id, "dead_letter_id"));

    private static Proto.DeadLetter ToProto(DeadLetter letter, bool withBody) => new()
    {
        DeadLetterId = letter.Id.Value,
        Queue = letter.Queue,
        MessageType = letter.MessageType,
        Body = withBody ? letter.Body : "",
        Reason = letter.Reason,
        Detail = letter.Detail,
        TraceId = letter.TraceId,
        FailTime = letter.FailedAt.ToTimestamp(),
        ReplayCount = letter.ReplayCount,
        State = (Proto.DeadLetterState)letter.State,
    };
}
