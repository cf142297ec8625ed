using FactCheck.Core.Errors;
using FactCheck.Core.Paging;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.Options;

namespace FactCheck.Verification.Rechecks;

/// <summary>Verifies claims again that are due, as of when they fell due or were taken a day or more later, and stores what comes out beside what was there.</summary>
/// <remarks>
/// Safe to repeat: a claim is taken against its revision, and equal inputs as of one time give one result. A re-check that fails is tried again
/// once the claim is free again. One that new passages led to and that comes to what was there already stores nothing.
/// </remarks>
internal sealed partial class Rechecker(
    IClaimWatchStore store, ClaimWatches watches, IVerificationStore results, ClaimSubjects subjects, ClaimVerifier verifier, ResultRecorder recorder,
    IOptions<RecheckOptions> options, TimeProvider time, ILogger<Rechecker> logger)
{
    /// <summary>Overdue by more, a claim is judged as of now: after a month in which nobody looked, as of then would be old news.</summary>
    private static readonly TimeSpan LongOverdue = TimeSpan.FromDays(1);

    /// <summary>Re-checks what is due, up to the limit.</summary>
    /// <returns>How many claims were looked at.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var due in await store.ListDueAsync(time.Now(), options.Value.MaxRechecks, cancellation))
        {
            if (await TakeAsync(due, cancellation) is not { } taken)
                continue;
            try
            {
                await RecheckAsync(taken, cancellation);
                done++;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested) // the others are looked at; this one when it is free again
            {
                LogFailed(logger, taken.Id.Value, failure.GetType().Name);
            }
        }
        return done;
    }

    /// <returns>The claim, for nobody else now; null when somebody was faster.</returns>
    private async Task<ClaimWatch?> TakeAsync(ClaimWatch due, CancellationToken cancellation)
    {
        var now = time.Now();
        try
        {
            return await store.UpdateAsync(
                due with { TakenUntil = now + options.Value.TakenFor, DueAt = due.DueAt < now - LongOverdue ? now : due.DueAt }, due.Revision, cancellation);
        }
        catch (ConflictException)
        {
            return null;
        }
    }

    private async Task RecheckAsync(ClaimWatch watch, CancellationToken cancellation)
    {
        if (watch.ResultId is not { } previousId)
        {
            await FinishFirstAsync(watch, cancellation);
            return;
        }
        var previous = await results.GetAsync(watch.Workspace, previousId, cancellation);
        if (previous.Inputs is not { } inputs)
        {
            await watches.RestAsync(watch, cancellation); // of a version that did not keep what it was made from
            return;
        }
        var claim = await subjects.WithDocumentAsync(InputRecord.ClaimOf(previous, inputs) with { AsOf = watch.DueAt!.Value, Trace = watch.Trace }, cancellation);
        var result = await recorder.WithoutErasedAsync(await verifier.VerifyAsync(claim, cancellation), cancellation);
        if (watch.DueBecause is not null && VerdictHistory.IsSame(previous, result))
        {
            await watches.RecordUnchangedAsync(watch, previous, result.Inputs!.SearchedTo, cancellation);
            LogRechecked(logger, watch.Id.Value, previous.Id.Value, false);
            return;
        }
        var stored = await recorder.StoreRecheckAsync(result with { Change = VerdictHistory.Of(previous, result, watch.DueBecause) }, cancellation);
        await watches.RecordAsync(watch, stored, cancellation);
        LogRechecked(logger, watch.Id.Value, stored.Id.Value, stored.Change?.IsChanged == true);
    }

    /// <summary>The process that verified the claim first may have ended before it said so: then the stored result is the first. Without one it may still be at it.</summary>
    private async Task FinishFirstAsync(ClaimWatch watch, CancellationToken cancellation)
    {
        for (var token = ""; ;)
        {
            var page = await results.ListAsync(new ResultQuery { Workspace = watch.Workspace, ClaimId = watch.Id }, new PageRequest(PageRequest.MaxSize, token), cancellation);
            if (page.Items.FirstOrDefault(ResultIdentity.IsFirst) is { } first)
            {
                await watches.RecordFirstAsync(first, cancellation);
                return;
            }
            if (page.NextPageToken.Length == 0)
                break;
            token = page.NextPageToken;
        }
        await watches.AwaitFirstAsync(watch, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Claim {ClaimId} was looked at again: result {ResultId}, verdict changed: {IsChanged}")]
    private static partial void LogRechecked(ILogger logger, string claimId, string resultId, bool isChanged);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Claim {ClaimId} could not be looked at again ({Failure}); it is tried later")]
    private static partial void LogFailed(ILogger logger, string claimId, string failure);
}
