using System.Net;

namespace FactCheck.Ingestion.Articles;

/// <summary>Chooses the headline among what a page gives as its title.</summary>
internal static class TitleText
{
    private const int Longest = 500;
    private const double Alike = 0.5;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " // "];

    /// <summary>
    /// What readers see as the headline, where it is like what the page declares; else the first declared; else the only heading of the page;
    /// else the window's title without the site's name.
    /// </summary>
    internal static string? Choose(IReadOnlyList<string?> declared, string? window, IReadOnlyList<string> headings, string? publisher)
    {
        var titles = declared.Append(window).Select(title => Clean(title) is { } clean ? WithoutSite(clean, publisher) : null).OfType<string>().ToList();
        var seen = headings.Select(Clean).OfType<string>().ToList();
        foreach (var heading in seen)
        {
            if (titles.Exists(title => Likeness(heading, title) >= Alike))
                return heading;
        }
        var isDeclared = declared.Any(title => Clean(title) is not null);
        return isDeclared || seen.Count != 1 ? titles.Concat(seen).FirstOrDefault() : seen[0];
    }

    /// <summary>On one line, nothing where it is empty or too long for a headline.</summary>
    internal static string? Clean(string? title)
    {
        if (title is null)
            return null;
        var clean = string.Join(' ', WebUtility.HtmlDecode(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length is > 0 and <= Longest && clean.Any(char.IsLetterOrDigit) ? clean : null;
    }

    private static string WithoutSite(string title, string? publisher)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (IsSite(tail, publisher) || (Count(tail) <= 4 && Count(head) >= 2 * Count(tail) && separator == " | "))
                return WithoutSite(head, publisher);
            if (IsSite(head, publisher))
                return tail;
        }
        return title;
    }

    private static bool IsSite(string part, string? publisher) =>
        publisher is not null && (part.Contains(publisher, StringComparison.OrdinalIgnoreCase) || (part.Length > 3 && publisher.Contains(part, StringComparison.OrdinalIgnoreCase)));

    private static int Count(string text) => text.Split(' ').Length;

    // Share of the words of both that both have.
    private static double Likeness(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var all = first.Union(second).Count();
        return all == 0 ? 0 : (double)first.Intersect(second).Count() / all;
    }

    private static HashSet<string> Words(string text) =>
        text.ToUpperInvariant().Split([' ', ',', '.', ':', ';', '\'', '"', '’', '‘', '“', '”', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
}
