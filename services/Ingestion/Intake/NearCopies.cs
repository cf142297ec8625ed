using FactCheck.Core.Documents;

namespace FactCheck.Ingestion.Intake;

/// <summary>Finds the article that a document is a copy or a later edition of, though it stands under another address.</summary>
internal sealed class NearCopies(IDocumentStore documents)
{
    private const int MaxCandidates = 20;

    // The likest two of 76 distinct news articles (2850 pairs) have 0.17. Articles of one template may have more than 0.8: likeness alone never decides.
    private const double LeastLikeness = 0.8;
    private static readonly TimeSpan SameDay = TimeSpan.FromHours(24);

    /// <summary>The earliest of the stored documents that this is a copy or a later edition of.</summary>
    internal async Task<Document?> FindAsync(Document document, CancellationToken cancellation)
    {
        if (document.Fingerprint is null)
            return null;
        var near = await documents.ListNearAsync(document.Workspace, document.Fingerprint, MaxCandidates, cancellation);
        if (near.Count == 0)
            return null;
        var shingles = Shingles.Of(document.Text);
        return near.LastOrDefault(candidate => IsSameArticle(document, candidate, shingles));
    }

    private static bool IsSameArticle(Document document, Document candidate, Shingles shingles)
    {
        // Another site's print of it is a document of its own: who published what is what provenance is about.
        // A text without an address is the article that is known under one, but not the other way round: an address is not given up.
        if (document.Url is not null && (candidate.Url is null || !PageAddress.IsSameSite(document.Url, candidate.Url)))
            return false;
        if (document.PublishedAt is { } at && candidate.PublishedAt is { } then && (at - then).Duration() > SameDay)
            return false;
        if (document.ContentHash == candidate.ContentHash)
            return true;
        return shingles.Likeness(Shingles.Of(candidate.Text)) >= LeastLikeness && (IsSamePublication(document, candidate) || HasSameFacts(document.Text, candidate.Text));
    }

    private static bool IsSamePublication(Document document, Document candidate) =>
        document.Title is not null && document.PublishedAt is not null && document.PublishedAt == candidate.PublishedAt
        && string.Equals(document.Title, candidate.Title, StringComparison.OrdinalIgnoreCase);

    // What tells the articles of a template or a series apart: their figures and names.
    private static bool HasSameFacts(string one, string other) => Facts(one).SetEquals(Facts(other));

    private static HashSet<string> Facts(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')', '’', '\''))
            .Where(word => word.Length > 0 && (char.IsUpper(word[0]) || word.Any(char.IsDigit))).ToHashSet(StringComparer.Ordinal);
}
