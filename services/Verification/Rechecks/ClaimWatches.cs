using FactCheck.Core.Errors;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.Options;

namespace FactCheck.Verification.Rechecks;

/// <summary>Keeps which result of a stored claim is the latest and when it is to be looked at again.</summary>
internal sealed class ClaimWatches(IClaimWatchStore store, IOptions<RecheckOptions> options, TimeProvider time)
{
    private const int MostWords = 16;
    private const int Tries = 5;

    /// <summary>On a watch whose first result is not known yet: a process that ended in between is noticed by it.</summary>
    private const string NotFinished = "its first verification was not finished";

    /// <summary>Watches the claim from before passages are searched for it, so that none which comes meanwhile is missed. Safe to repeat.</summary>
    /// <remarks>A claim that gets no verdict is not watched.</remarks>
    internal async Task BeginAsync(ClaimToVerify claim, CancellationToken cancellation)
    {
        if (!claim.GetsVerdict)
            return;
        var now = time.Now();
        await store.AddAsync(new ClaimWatch
        {
            Workspace = claim.Workspace,
            Id = claim.ClaimId!.Value,
            DocumentId = claim.DocumentId!.Value,
            ClaimText = claim.Text,
            SaidAt = claim.SaidAt ?? claim.AsOf,
            Words = Keywords.Of(claim.Text, MostWords),
            DueAt = now + options.Value.TakenFor,
            DueBecause = NotFinished,
            AddedAt = now,
            Trace = claim.Trace,
        }, cancellation);
    }

    /// <summary>Keeps the first result; a claim that has one already is left.</summary>
    internal Task RecordFirstAsync(VerificationResult first, CancellationToken cancellation) => first.Verdict is null ? Task.CompletedTask
        : ChangeAsync(first, watch => watch.ResultId is not null ? null : With(watch, first) with
        {
            DueAt = watch.DueBecause is null or NotFinished ? first.ExpiresAt : watch.DueAt,
            DueBecause = watch.DueBecause == NotFinished ? null : watch.DueBecause,
            TakenUntil = null,
        }, cancellation);

    /// <summary>Keeps the result of a re-check. What made the claim due again meanwhile stays.</summary>
    /// <param name="taken">As it was taken for the re-check.</param>
    /// <param name="result">The new result.</param>
    /// <param name="cancellation">Ends it.</param>
    internal Task RecordAsync(ClaimWatch taken, VerificationResult result, CancellationToken cancellation) => ChangeAsync(result, watch =>
    {
        var isDueAgain = watch.DueAt != taken.DueAt || watch.DueBecause != taken.DueBecause;
        return With(watch, result) with
        {
            DueAt = isDueAgain ? watch.DueAt : result.ExpiresAt,
            DueBecause = isDueAgain ? watch.DueBecause : null,
            TakenUntil = null,
        };
    }, cancellation);

    /// <summary>The claim is to be looked at again soon; a sooner time set before stays.</summary>
    internal async Task MarkAsync(ClaimWatch watch, string because, CancellationToken cancellation)
    {
        var due = time.Now() + options.Value.Delay;
        await ChangeAsync(watch, current => current.DueBecause is not null and not NotFinished && current.DueAt <= due ? null : current with
        {
            DueAt = due,
            DueBecause = because,
        }, cancellation);
    }

    /// <summary>The claim is not looked at again by itself.</summary>
    internal Task RestAsync(ClaimWatch taken, CancellationToken cancellation) =>
        ChangeAsync(taken, watch => watch.Revision == taken.Revision ? watch with { DueAt = null, DueBecause = null, TakenUntil = null } : null, cancellation);

    private static ClaimWatch With(ClaimWatch watch, VerificationResult result) => watch with
    {
        ResultId = result.Id,
        Verdict = result.Verdict,
        SearchedTo = result.Inputs?.SearchedTo ?? watch.SearchedTo,
    };

    private async Task ChangeAsync(VerificationResult result, Func<ClaimWatch, ClaimWatch?> change, CancellationToken cancellation) =>
        await ChangeAsync(await store.GetAsync(result.Workspace, result.ClaimId!.Value, cancellation), change, cancellation);

    private async Task ChangeAsync(ClaimWatch watch, Func<ClaimWatch, ClaimWatch?> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (change(watch) is not { } changed)
                return;
            try
            {
                await store.UpdateAsync(changed, watch.Revision, cancellation);
                return;
            }
            catch (ConflictException) when (attempt < Tries)
            {
                watch = await store.GetAsync(watch.Workspace, watch.Id, cancellation);
            }
        }
    }
}
