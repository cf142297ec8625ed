using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.Options;

namespace FactCheck.Verification.Rechecks;

using Stance = Core.Verification.Stance;

/// <summary>Finds the stored claims that new passages bear on.</summary>
/// <remarks>
/// Follows the store of passages from a stored position: killed at any moment, it goes on where it was, and looking twice marks a claim once.
/// A passage that can't be judged is passed over, so that it does not hold up those behind it.
/// </remarks>
internal sealed partial class NewPassages(
    IEvidenceStore evidence, IClaimWatchStore store, ClaimWatches watches, IStanceClassifier stance, IOptions<RecheckOptions> options, ILogger<NewPassages> logger)
{
    /// <summary>Passages after which the position is stored; a process killed in between looks at so many again.</summary>
    private const int StoredEvery = 50;

    private const int MostWords = 200;

    /// <summary>Claims asked for at first.</summary>
    private const int FirstClaims = 20;

    /// <summary>Looks at what was stored since the last time, up to the limit.</summary>
    /// <returns>How many passages were looked at.</returns>
    internal async Task<int> ReadAsync(CancellationToken cancellation)
    {
        var position = await store.GetPositionAsync(cancellation);
        var read = 0;
        while (read < options.Value.MaxPassages)
        {
            // One by one, so that the position of each is known: what a claim's last search had already is nothing new to it.
            var (passages, next) = await evidence.ListAfterAsync(position, 1, cancellation);
            if (passages is not [var passage])
                break;
            try
            {
                await LookAtAsync(passage, next, cancellation);
            }
            catch (Exception failure) when (failure is not (DependencyUnavailableException or ConflictException) && !cancellation.IsCancellationRequested)
            {
                LogPassedOver(logger, passage.Id.Value, failure.GetType().Name);
            }
            position = next;
            if (++read % StoredEvery == 0)
                await store.AdvanceAsync(position, cancellation);
        }
        if (read % StoredEvery != 0)
            await store.AdvanceAsync(position, cancellation);
        return read;
    }

    private async Task LookAtAsync(EvidencePassage passage, long position, CancellationToken cancellation)
    {
        var words = Keywords.Of($"{passage.Title}\n{passage.Text}", MostWords);
        var looked = new HashSet<ClaimId>();
        // The closest first, then as many again: most passages are about few claims, and some about all of a big story's.
        for (var limit = FirstClaims; ; limit *= 2)
        {
            var asked = Math.Min(limit, options.Value.MaxClaimsPerPassage);
            var closest = await store.FindAsync(passage.Workspace, words, options.Value.LeastSharedWords, asked, cancellation);
            foreach (var watch in closest.Where(watch => looked.Add(watch.Id)))
            {
                // What was searched already, or stands in the claim's own document, is nothing new.
                if (watch.SearchedTo < position && passage.DocumentId != watch.DocumentId && Bears(watch, passage, cancellation))
                    await watches.MarkAsync(watch, Because(passage), cancellation);
            }
            if (closest.Count < asked || asked == options.Value.MaxClaimsPerPassage)
                return;
        }
    }

    /// <summary>It speaks for or against the claim, or tells another figure of what the claim counts.</summary>
    private bool Bears(ClaimWatch watch, EvidencePassage passage, CancellationToken cancellation)
    {
        var judgement = stance.Judge(new StanceClaim(watch.ClaimText, CalendarDay.Of(watch.SaidAt)),
            [new StancePassage(passage.Text, passage.Title, passage.PublishedAt is { } at ? CalendarDay.Of(at) : null)], cancellation)[0];
        return judgement.Stance != Stance.Neutral || judgement.SameCounts.Count > 0;
    }

    private static string Because(EvidencePassage passage) =>
        $"a new passage bears on it ({passage.Publisher ?? "publisher unknown"}{(passage.PublishedAt is { } at ? $", {FigureText.Date(at)}" : "")})";

    [LoggerMessage(Level = LogLevel.Error, Message = "Passage {EvidenceId} could not be held against the stored claims ({Failure}); it is passed over")]
    private static partial void LogPassedOver(ILogger logger, string evidenceId, string failure);
}
