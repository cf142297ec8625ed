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
            DueAt = watch.DueBecause is null or NotFinished ? first.ExpiresAt : Earlier(watch.DueAt, Soonest(watch)),
            DueBecause = watch.DueBecause == NotFinished ? null : watch.DueBecause,
            TakenUntil = null,
        }, cancellation);

    /// <summary>Keeps the result of a re-check. What made the claim due again meanwhile stays.</summary>
    /// <param name="taken">As it was taken for the re-check.</param>
    /// <param name="result">The new result.</param>
    /// <param name="cancellation">Ends it.</param>
    internal Task RecordAsync(ClaimWatch taken, VerificationResult result, CancellationToken cancellation) =>
        ChangeAsync(result, watch => Done(taken, With(watch, result), result.ExpiresAt), cancellation);

    /// <summary>Keeps that a re-check came to what the latest result says already.</summary>
    /// <param name="taken">As it was taken for the re-check.</param>
    /// <param name="latest">The result that stays.</param>
    /// <param name="searchedTo">The store's position up to which passages were searched now.</param>
    /// <param name="cancellation">Ends it.</param>
    internal Task RecordUnchangedAsync(ClaimWatch taken, VerificationResult latest, long searchedTo, CancellationToken cancellation) =>
        ChangeAsync(latest, watch => Done(taken, watch with { SearchedTo = searchedTo }, latest.ExpiresAt), cancellation);

    /// <summary>The claim is to be looked at again soon; a sooner time set before stays, but for that of a look which has begun and may not see what is new.</summary>
    internal Task MarkAsync(ClaimWatch watch, string because, CancellationToken cancellation) =>
        ChangeAsync(watch, current => current.DueBecause is not null and not NotFinished && current.DueAt <= Soonest(current) && !IsBeingLookedAt(current) ? null : current with
        {
            DueAt = Soonest(current),
            DueBecause = because,
        }, cancellation);

    private bool IsBeingLookedAt(ClaimWatch watch) => watch.TakenUntil > time.Now() && watch.DueAt <= time.Now();

    /// <summary>Its first verification has no result yet: the claim waits for it as long as one may take, with what makes it due, and rests after that.</summary>
    internal Task AwaitFirstAsync(ClaimWatch taken, CancellationToken cancellation) =>
        taken.AddedAt + options.Value.TakenFor is var end && end <= time.Now() ? RestAsync(taken, cancellation)
        : ChangeAsync(taken, watch => watch.Revision == taken.Revision ? watch with { DueAt = end, TakenUntil = null } : null, cancellation);

    /// <summary>The claim is not looked at again by itself.</summary>
    internal Task RestAsync(ClaimWatch taken, CancellationToken cancellation) =>
        ChangeAsync(taken, watch => watch.Revision == taken.Revision ? watch with { DueAt = null, DueBecause = null, TakenUntil = null } : null, cancellation);

    private DateTimeOffset Soonest(ClaimWatch watch)
    {
        var waited = time.Now() + options.Value.Delay;
        return watch.RecheckedAt + options.Value.LeastInterval is { } next && next > waited ? next : waited;
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    /// <summary>After a re-check; what made the claim due again during it stays, but not sooner than the least interval.</summary>
    private ClaimWatch Done(ClaimWatch taken, ClaimWatch watch, DateTimeOffset? expiresAt)
    {
        var isDueAgain = watch.DueAt != taken.DueAt || watch.DueBecause != taken.DueBecause;
        var next = time.Now() + options.Value.LeastInterval;
        return watch with
        {
            DueAt = !isDueAgain ? expiresAt : watch.DueAt > next ? watch.DueAt : next,
            DueBecause = isDueAgain ? watch.DueBecause : null,
            RecheckedAt = time.Now(),
            TakenUntil = null,
        };
    }

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
