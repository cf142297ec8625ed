using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Verification.Judging;

/// <summary>Whose count a text gives: the country whose army, government or office it names.</summary>
internal static partial class Authorities
{
    /// <summary>Whether two texts may give the same body's count: they share a country's authority, or one names none.</summary>
    public static bool MayBeSame(string a, string b)
    {
        var ofA = CountriesOf(a);
        var ofB = CountriesOf(b);
        return ofA.Count == 0 || ofB.Count == 0 || ofA.Overlaps(ofB);
    }

    private static HashSet<string> CountriesOf(string text)
    {
        var countries = new HashSet<string>();
        foreach (Match match in Authority().Matches(text))
            if (Demonyms.CountryOf(match.Groups["country"].Value) is { } country)
                countries.Add(country);
        return countries;
    }

    [GeneratedRegex(@"\b(?<country>\p{L}[\p{L}.]+)(?:['’]s?)?\s+(?:\p{L}+\s+){0,2}?(?:army|military|defen[cs]e|government|ministry|office|officials?|authorities|spokes\p{L}+|police|embassy|president|(?:P|p)rime (?:M|m)inister|forces)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Authority();
}
