using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Messaging;
using FactCheck.Review.Queue;

namespace FactCheck.Review.Publishing;

/// <summary>A change of a publication that a caller asks for.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Id">Which publication.</param>
/// <param name="Note">For readers: what changes and why.</param>
/// <param name="ReadRevision">The version of the record the caller looked at; null: whatever is there.</param>
internal sealed record PublicationChange(Caller Caller, PublicationId Id, string Note, long? ReadRevision);

/// <summary>What a new version says otherwise than the one before; absent parts stay.</summary>
internal sealed record VersionChanges
{
    public Verdict? Verdict { get; init; }
    public string? ClaimText { get; init; }
    public string? Claimant { get; init; }
    public string? Justification { get; init; }
    public IReadOnlyList<EvidenceId>? Evidence { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>The rules of publishing: editors do it, of decisions only; nothing that was published is overwritten; every version is announced.</summary>
internal sealed class PublicationDesk(IPublicationStore publications, IReviewTaskStore tasks, DecisionDesk decisions, VersionWriter writer,
    Announcer<Publication> announcer, TimeProvider time)
{
    /// <summary>Publishes a task's decision; of one that was retracted, again. The same decision twice is published once.</summary>
    /// <param name="change">Who publishes, and which task: one that is decided.</param>
    /// <param name="expiresAt">From when on it may be out of date; absent: by the claim's type.</param>
    /// <param name="note">For readers; needed where it was retracted.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="NotAllowedException">The caller is no editor.</exception>
    /// <exception cref="InvalidTransitionException">Nobody decided yet (NOT_DECIDED), or another decision of the task is published (ALREADY_PUBLISHED).</exception>
    /// <exception cref="ConflictException">The task was changed since the caller read it: no other decision is published than the one that was read.</exception>
    internal async Task<Publication> PublishAsync(TaskChange change, DateTimeOffset? expiresAt, string? note, CancellationToken cancellation)
    {
        var caller = change.Caller;
        ReviewRights.Require(caller, ReviewAction.Publish);
        var task = await tasks.GetAsync(caller.Workspace, change.TaskId, cancellation);
        if (change.ReadRevision is { } read && read != task.Revision)
            throw new ConflictException("review task", task.Id.Value, read, Happened.Since(task, read));
        if (task.State != ReviewState.Decided || task.Decision is null)
            throw new InvalidTransitionException($"The task is {task.State}: only what is decided is published.", "NOT_DECIDED");
        var now = time.Now();
        var version = await writer.FirstAsync(task, caller.Name, RequireFuture(expiresAt, now), note, now, cancellation);
        // The task first: from then on nobody takes the decision back. Cut short, publishing again goes on from here.
        if (task.PublishedAt is null)
            await decisions.MarkPublishedAsync(new(caller, task.Id, task.Revision), cancellation);
        var stored = await publications.AddAsync(new()
        {
            Workspace = task.Workspace,
            Id = PublicationIdentity.IdOf(task.Id),
            TaskId = task.Id,
            ClaimIds = task.Members.Count == 0 ? [task.ClaimId] : [.. task.Members.Select(member => member.ClaimId)],
            Versions = [version],
            PublishedAt = now,
            ModifiedAt = now,
            Trace = task.Trace,
        }, cancellation);
        if (stored.Current.Kind == PublicationKind.Retracted)
            return await AppendAsync(stored, version with { Note = RequireNote(note) }, cancellation);
        if (stored.Current.DecidedAt != task.Decision.DecidedAt)
            throw new InvalidTransitionException("Another decision of this task is published: correct or update it.", "ALREADY_PUBLISHED");
        await announcer.AnnounceAsync([stored], cancellation);
        return stored;
    }

    /// <summary>Adds a version with something new.</summary>
    /// <exception cref="NotAllowedException">The caller is no editor.</exception>
    /// <exception cref="InvalidTransitionException">It is retracted.</exception>
    internal Task<Publication> UpdateAsync(PublicationChange change, VersionChanges changes, CancellationToken cancellation) =>
        ChangeAsync(change, PublicationKind.Updated, changes, cancellation);

    /// <summary>Adds a version that puts right what was wrong.</summary>
    /// <exception cref="NotAllowedException">The caller is no editor.</exception>
    /// <exception cref="InvalidTransitionException">It is retracted.</exception>
    internal Task<Publication> CorrectAsync(PublicationChange change, VersionChanges changes, CancellationToken cancellation) =>
        ChangeAsync(change, PublicationKind.Corrected, changes, cancellation);

    /// <summary>Takes it back.</summary>
    /// <exception cref="NotAllowedException">The caller is no editor.</exception>
    /// <exception cref="InvalidTransitionException">It is retracted already.</exception>
    internal Task<Publication> RetractAsync(PublicationChange change, CancellationToken cancellation) =>
        ChangeAsync(change, PublicationKind.Retracted, new(), cancellation);

    private async Task<Publication> ChangeAsync(PublicationChange change, PublicationKind kind, VersionChanges changes, CancellationToken cancellation)
    {
        ReviewRights.Require(change.Caller, ReviewAction.Publish);
        var note = RequireNote(change.Note);
        var publication = await publications.GetAsync(change.Caller.Workspace, change.Id, cancellation);
        if (change.ReadRevision is { } read && read != publication.Revision)
            throw new ConflictException("publication", publication.Id.Value, read);
        var current = publication.Current;
        if (!PublicationLifecycle.Allows(current.Kind, kind))
            throw new InvalidTransitionException($"A publication that is {current.Kind} can't become {kind}.");
        var now = time.Now();
        return await AppendAsync(publication, current with
        {
            Kind = kind,
            At = now,
            By = change.Caller.Name,
            Note = note,
            Verdict = changes.Verdict ?? current.Verdict,
            ClaimText = changes.ClaimText ?? current.ClaimText,
            Claimant = changes.Claimant ?? current.Claimant,
            Justification = changes.Justification ?? current.Justification,
            Citations = changes.Evidence is { } evidence ? await writer.CiteAsync(publication.Workspace, evidence, cancellation) : current.Citations,
            // It was looked at again: it holds as long as it did before.
            ExpiresAt = RequireFuture(changes.ExpiresAt, now)
                ?? (kind == PublicationKind.Retracted || current.ExpiresAt is null ? current.ExpiresAt : now + (current.ExpiresAt - current.At)),
        }, cancellation);
    }

    private async Task<Publication> AppendAsync(Publication publication, PublicationVersion version, CancellationToken cancellation)
    {
        var numbered = version with { Number = publication.Versions.Count + 1 };
        var stored = await publications.UpdateAsync(publication with
        {
            Versions = [.. publication.Versions, numbered],
            ModifiedAt = numbered.At,
            Announced = false,
        }, publication.Revision, cancellation);
        await announcer.AnnounceAsync([stored], cancellation);
        return stored;
    }

    private static string RequireNote(string? note) =>
        string.IsNullOrWhiteSpace(note) ? throw new InvalidRequestException("note", "is required: readers are told what changed and why.") : note;

    private static DateTimeOffset? RequireFuture(DateTimeOffset? expiresAt, DateTimeOffset now) =>
        expiresAt <= now ? throw new InvalidRequestException("expire_time", "is not in the future.") : expiresAt;
}
