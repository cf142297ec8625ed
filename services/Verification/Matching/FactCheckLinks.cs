using System.Globalization;
using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Verification.Judging;

namespace FactCheck.Verification.Matching;

/// <summary>Published fact-checks as a result shows them: theirs, beside our verdict.</summary>
internal static class FactCheckLinks
{
    /// <summary>As kept with a result.</summary>
    public static MatchedFactCheck ToLink(this FactCheckMatch match, DateTimeOffset asOf) => new()
    {
        FactCheckId = match.FactCheck.Id,
        Url = match.FactCheck.Url,
        Publisher = match.FactCheck.Publisher,
        ClaimText = match.FactCheck.ClaimText,
        Claimant = match.FactCheck.Claimant,
        Rating = match.FactCheck.Rating,
        Title = match.FactCheck.Title,
        PublishedAt = match.FactCheck.PublishedAt,
        Match = match.Sameness.ToKind(),
        Why = match.Why,
        IsLater = match.FactCheck.PublishedAt > asOf,
    };

    /// <summary>Of a match that is shown.</summary>
    public static MatchKind ToKind(this Sameness sameness) => sameness == Sameness.Same ? MatchKind.Same : MatchKind.Related;

    /// <summary>A sentence for each fact-check of the same claim, to stand behind a justification; empty without any.</summary>
    public static string InWords(IReadOnlyList<MatchedFactCheck> links)
    {
        var text = new StringBuilder();
        foreach (var link in links.Where(link => link.Match == MatchKind.Same))
        {
            var day = link.PublishedAt is { } at ? $" ({FigureText.Date(at)})" : "";
            text.Append(CultureInfo.InvariantCulture, $" {link.Publisher ?? "Somebody"} checked the same claim{day} and rated it “{link.Rating}”: their rating, which is no part of this verdict.");
        }
        return text.ToString();
    }
}
