using System.Text.RegularExpressions;

namespace FactCheck.Verification.Judging;

/// <summary>Who a text comes from: the agency when it names one, else its publisher and web domain.</summary>
internal static partial class SourceNames
{
    /// <summary>News agencies whose stories others reprint, by the names used in bylines. Kept short: names that mean nothing else.</summary>
    private static readonly Dictionary<string, string> Agencies = Read("""
        Reuters|Thomson Reuters; AFP|Agence France-Presse; AP|The Associated Press|Associated Press; dpa|dpa-AFX; TASS|ITAR-TASS; RIA Novosti|RIA; Interfax; Sputnik;
        Anadolu|Anadolu Agency|AA; EFE; Xinhua; Kyodo; Yonhap; PTI; ANI; ANSA; UPI; Bloomberg; PA|PA Media|Press Association; IRNA; WAFA
        """);

    /// <summary>Names that make texts one source, the one to show first. Never empty for a text with publisher or URL.</summary>
    /// <param name="publisher">As given; absent when unknown.</param>
    /// <param name="url">Where the text stands; absent when unknown.</param>
    /// <param name="text">The passage.</param>
    /// <param name="shared">Hosts below which each name is somebody's; absent: the well-known ones.</param>
    /// <remarks>
    /// An agency stands in place of publisher and domain: the words are its own, whoever prints them, and what the same paper writes by itself is
    /// another source.
    /// </remarks>
    public static IReadOnlyList<string> Of(string? publisher, string? url, string text, SharedHosts? shared = null)
    {
        var agencies = InByline(publisher).ToList();
        if (agencies.Count == 0 && DatelineAgency().Match(text) is { Success: true } dateline)
            agencies.Add(Known(dateline.Groups["agency"].Value));
        if (agencies.Count == 0 && CitedAgency().Match(text) is { Success: true } cited)
            agencies.Add(Known(cited.Groups["agency"].Value));
        if (agencies.Count > 0)
            return agencies;

        var names = new List<string>(2);
        if (WebDomain.Of(url, shared) is { } domain)
            names.Add(domain);
        if (!string.IsNullOrWhiteSpace(publisher))
            names.Add(Plain(publisher));
        return names;
    }

    /// <summary>Whether names are an agency's, which stand alone.</summary>
    public static bool IsAgency(IReadOnlyList<string> names) => names.Any(Agencies.ContainsValue);

    /// <summary>"Kayhan Life (Reuters)" names Reuters; "TASS" is an agency itself; "X (BSS/AFP)" names two.</summary>
    private static IEnumerable<string> InByline(string? publisher)
    {
        if (string.IsNullOrWhiteSpace(publisher))
            return [];
        if (Agencies.TryGetValue(publisher.Trim(), out var agency))
            return [agency];
        return InBrackets().Match(publisher) is { Success: true } brackets
            ? Separators().Split(brackets.Groups[1].Value).Select(Plain).Where(name => name.Length > 0).Select(Known)
            : [];
    }

    private static Dictionary<string, string> Read(string table) =>
        table.Split(';', StringSplitOptions.TrimEntries)
            .Select(row => row.Split('|'))
            .SelectMany(row => row.Select(name => (Name: name, Agency: row[0])))
            .ToDictionary(pair => pair.Name, pair => pair.Agency, StringComparer.OrdinalIgnoreCase);

    private static string Known(string name) => Agencies.GetValueOrDefault(name.Trim(), name.Trim());

    /// <summary>A name without "the" and what says that a text is a copy.</summary>
    internal static string Plain(string name) => Filler().Replace(name, "").Trim();

    /// <summary>A publisher's own name: "Kayhan Life (Reuters)" is "Kayhan Life".</summary>
    internal static string WithoutAgency(string publisher) => Plain(InBrackets().Replace(publisher, "").Trim());

    [GeneratedRegex(@"\(([^()]{2,80})\)\s*$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\s*(?:/|,|;|&|\band\b|\bvia\b)\s*")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:cit(?:es|ing)|copy of|from|via)?\s*(?:the\b)?\s*|\s+copy$", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^.{0,60}?(?:/|\()(?<agency>TASS|ITAR-TASS|Reuters|AFP|AP|dpa|dpa-AFX|EFE|Xinhua|ANI|PTI|Sputnik|UPI)(?:/|\))")]
    private static partial Regex DatelineAgency();

    [GeneratedRegex(@"\b(?:(?:according to|cit(?:es|ed|ing)|quot(?:es|ed|ing)|reports? (?:by|from)|told)\s+(?:the\s+)?(?:Russian news agency\s+)?"
        + @"(?<agency>Reuters|AFP|Agence France-Presse|The Associated Press|Associated Press|AP|dpa|TASS|RIA Novosti|Interfax|Anadolu Agency|Anadolu|EFE|Xinhua|Kyodo|Yonhap)"
        + @"|(?<agency>Reuters|AFP|Agence France-Presse|Associated Press|TASS|RIA Novosti|Interfax|Anadolu|EFE|Xinhua|Kyodo|Yonhap)(?: news)?(?: agency)? (?:reports?|reported|said|says))\b")]
    private static partial Regex CitedAgency();
}
