namespace FactCheck.Review.Publishing;

/// <summary>Whether a claimant's name is a person's or an organization's: schema.org wants one of the two.</summary>
internal static class ClaimantKind
{
    private const int MostNamesOfAPerson = 4;

    private static readonly HashSet<string> OrganizationWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency", "association", "authority", "bank", "board", "bureau", "center", "centre", "commission", "committee", "company", "corp", "council",
        "department", "federation", "force", "forces", "foundation", "group", "hospital", "inc", "institute", "ltd", "ministry", "nations", "office",
        "organisation", "organization", "party", "police", "service", "society", "times", "union", "university",
    };

    /// <summary><c>Person</c> for two to four capitalized words of which none names an organization, else <c>Organization</c>.</summary>
    internal static string Of(string claimant)
    {
        var words = claimant.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isPerson = words.Length is > 1 and <= MostNamesOfAPerson
            && words.All(word => char.IsUpper(word[0]) && !OrganizationWords.Contains(word.Trim('.', ',')));
        return isPerson ? "Person" : "Organization";
    }
}
