namespace FactCheck.Core.Privacy;

/// <summary>Takes names out of the parts of one record, and remembers whether there was any.</summary>
/// <param name="names">Whose.</param>
public sealed class Blanker(ErasedNames names)
{
    /// <summary>Whether anything was blanked so far.</summary>
    public bool HasFound { get; private set; }

    /// <summary>Whether this is the name of an erased reviewer, which counts as found.</summary>
    public bool FindsReviewer(string? name) => Mark(names.IsReviewer(name));

    /// <summary>The reviewer's name, or the marker; absent stays absent.</summary>
    public string? Reviewer(string? name) => FindsReviewer(name) ? ErasedNames.Marker : name;

    /// <summary>The claimant's name, or the marker; absent stays absent.</summary>
    public string? Claimant(string? name) => Mark(names.IsClaimant(name)) ? ErasedNames.Marker : name;

    /// <summary>A text about claims: without the names of claimants.</summary>
    public string InClaim(string text) => Marked(text, names.Blank(text, reviewersToo: false));

    /// <summary>A text that people here wrote: without the names of claimants, and of each other.</summary>
    public string InNote(string text) => Marked(text, names.Blank(text, reviewersToo: true));

    /// <summary>As <see cref="InNote(string)"/>; absent stays absent.</summary>
    public string? InNoteOrAbsent(string? text) => text is null ? null : InNote(text);

    private string Marked(string before, string after)
    {
        Mark(!ReferenceEquals(before, after));
        return after;
    }

    private bool Mark(bool isFound)
    {
        HasFound |= isFound;
        return isFound;
    }
}
