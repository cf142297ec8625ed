using System.Globalization;
using FactCheck.Core.Review;

namespace FactCheck.Core.Privacy;

/// <summary>Tasks without erased persons.</summary>
public static class TaskBlanking
{
    /// <summary>
    /// The task without them: as claimant and in the claim's words; as holder, reviewer, second person and author; and where colleagues name them.
    /// Entries by them keep their digests and hashes. Null when there is nothing to blank.
    /// </summary>
    public static ReviewTask? Without(this ReviewTask task, ErasedNames names)
    {
        var blank = new Blanker(names);
        var without = task with
        {
            ClaimText = blank.InClaim(task.ClaimText),
            Claimant = blank.Claimant(task.Claimant),
            Members = [.. task.Members.Select(member => member with { Text = blank.InClaim(member.Text), Why = blank.InClaim(member.Why) })],
            Proposal = task.Proposal with { Justification = blank.InClaim(task.Proposal.Justification) },
            NewerProposal = task.NewerProposal is { } newer ? newer with { Justification = blank.InClaim(newer.Justification) } : null,
            Tags = [.. task.Tags.Where(tag => !Names(tag, blank))],
            Lease = task.Lease is { } lease ? lease with { Holder = blank.Reviewer(lease.Holder)! } : null,
            Decision = task.Decision is { } decision ? Without(decision, blank) : null,
            SecondOpinions =
            [
                .. task.SecondOpinions.Select(opinion => opinion with { Reviewer = blank.Reviewer(opinion.Reviewer)!, FirstReviewer = blank.Reviewer(opinion.FirstReviewer)! }),
            ],
            Comments =
            [
                .. task.Comments.Select(comment => comment with
                {
                    Author = blank.Reviewer(comment.Author)!,
                    Text = blank.InNote(comment.Text),
                    Mentions = [.. comment.Mentions.Where(name => !blank.FindsReviewer(name))],
                }),
            ],
            Corrections =
            [
                .. task.Corrections.Select(correction => correction with
                {
                    Before = blank.InClaim(correction.Before),
                    After = blank.InClaim(correction.After),
                    By = blank.Reviewer(correction.By)!,
                }),
            ],
            Reuse =
            [
                .. task.Reuse.Select(offer => offer with
                {
                    ClaimText = blank.InClaim(offer.ClaimText),
                    DecidedBy = blank.Reviewer(offer.DecidedBy)!,
                    AnsweredBy = blank.Reviewer(offer.AnsweredBy),
                    Why = blank.InClaim(offer.Why),
                }),
            ],
            Audit = [.. task.Audit.Select(entry => blank.FindsReviewer(entry.Actor) ? AuditChain.Erase(entry) : entry)],
        };
        return blank.HasFound ? without : null;
    }

    // Tags are kept in lower case, and names are known letter for letter: as it stands, and as names are written.
    private static bool Names(string tag, Blanker blank)
    {
        var written = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(tag);
        return blank.InNote(tag) != tag || blank.InNote(written) != written;
    }

    private static ReviewDecision Without(ReviewDecision decision, Blanker blank) => decision with
    {
        Justification = blank.InNote(decision.Justification),
        Choices = [.. decision.Choices.Select(choice => choice with { Why = blank.InNote(choice.Why), Url = blank.InNoteOrAbsent(choice.Url) })],
        Reviewer = blank.Reviewer(decision.Reviewer)!,
        ApprovedBy = blank.Reviewer(decision.ApprovedBy),
        CreditedTo = blank.Reviewer(decision.CreditedTo),
    };
}
