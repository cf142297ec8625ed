using FactCheck.Core.Publishing;

namespace FactCheck.Core.Privacy;

/// <summary>What was published, without erased persons.</summary>
public static class PublicationBlanking
{
    /// <summary>The publication without them in any version; null when there is nothing to blank. What was decided stays.</summary>
    public static Publication? Without(this Publication publication, ErasedNames names)
    {
        var blank = new Blanker(names);
        var without = publication with { Versions = [.. publication.Versions.Select(version => Without(version, blank))] };
        return blank.HasFound ? without : null;
    }

    /// <summary>The version without them.</summary>
    public static PublicationVersion Without(this PublicationVersion version, ErasedNames names) => Without(version, new Blanker(names));

    // Who decided is absent where not named; an absent claimant would be the article itself. Quotes too: this page is ours.
    private static PublicationVersion Without(PublicationVersion version, Blanker blank) => version with
    {
        By = blank.Reviewer(version.By)!,
        Note = blank.InNoteOrAbsent(version.Note),
        ClaimText = blank.InClaim(version.ClaimText),
        Claimant = blank.Claimant(version.Claimant),
        Appearances = [.. version.Appearances.Select(appearance => appearance with { Title = appearance.Title is { } title ? blank.InClaim(title) : null })],
        Justification = blank.InNote(version.Justification),
        Citations = [.. version.Citations.Select(citation => citation with { Quote = citation.Quote is { } quote ? blank.InClaim(quote) : null })],
        Reviewer = blank.FindsReviewer(version.Reviewer) ? null : version.Reviewer,
        ApprovedBy = blank.FindsReviewer(version.ApprovedBy) ? null : version.ApprovedBy,
    };
}
