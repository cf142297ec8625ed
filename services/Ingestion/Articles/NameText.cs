using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Ingestion.Articles;

/// <summary>Names of authors and publishers as pages write them.</summary>
internal static partial class NameText
{
    private const int Longest = 300;

    /// <summary>The authors without "By" and without what is no name: addresses, accounts.</summary>
    internal static string? Author(string? text)
    {
        if (Clean(text) is not { } clean)
            return null;
        var names = clean.Split([", ", "; ", " | "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Lead().Replace(name, "").Trim())
            .Where(name => name.Any(char.IsLetter) && !name.Contains('@', StringComparison.Ordinal) && !IsAddress(name))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>The authors in the first of these lines that reads "By A. Writer" and no more than names.</summary>
    internal static string? Byline(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (Clean(line) is { } clean && ByNames().Match(clean) is { Success: true } match)
                return Author(match.Groups[1].Value);
        }
        return null;
    }

    /// <summary>The name on one line.</summary>
    internal static string? Publisher(string? text) => Clean(text) is { } clean && !IsAddress(clean) && clean[0] != '@' ? clean : null;

    private static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var clean = Space().Replace(WebUtility.HtmlDecode(text), " ").Trim();
        return clean.Length is > 0 and <= Longest && clean.Any(char.IsLetterOrDigit) ? clean : null;
    }

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(written |story |posted |published |reported |words )?by:?\s+|^(author|by):\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^[Bb][Yy]:? (\p{Lu}[\p{L}.'’-]*(?: (?:and|&|de|van|von|al|bin)?\s?\p{Lu}[\p{L}.'’-]*){1,7}) ?(?:,|\||•|·|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ByNames();

    [GeneratedRegex(@"[\s\u00a0\u200b\ufeff]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
