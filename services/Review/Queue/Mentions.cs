using System.Text.RegularExpressions;
using FactCheck.Core.Review;
using FactCheck.Hosting.Calls;

namespace FactCheck.Review.Queue;

/// <summary>Who a text asks to look: <c>@name</c>, <c>@"First Last"</c>, and <c>@First Last</c> of whoever worked on the task before.</summary>
internal static partial class Mentions
{
    /// <summary>The names, each once, in the text's order.</summary>
    internal static IReadOnlyList<string> In(string text, ReviewTask task)
    {
        var known = NamesOn(task);
        return [.. Mention().Matches(text).Select(match => NameAt(text, match, known)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? NameAt(string text, Match match, IReadOnlyList<string> known)
    {
        if (match.Groups["quoted"] is { Success: true } quoted)
            return CallerNames.IsName(quoted.Value.Trim()) ? quoted.Value.Trim() : null;
        var word = match.Groups["word"];
        return known.FirstOrDefault(name => StartsWith(text, word.Index, name)) ?? word.Value;
    }

    // "@Chen Checkers" is not Chen Checker.
    private static bool StartsWith(string text, int at, string name) =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));

    // Names with spaces only: the others are found without being known. The longest first, so that "Ada Lovelace" is not read as another "Ada".
    private static IReadOnlyList<string> NamesOn(ReviewTask task) =>
    [
        .. task.Audit.Select(entry => entry.Actor).Concat(task.Comments.SelectMany(comment => comment.Mentions.Append(comment.Author)))
            .Concat([task.Lease?.Holder ?? "", task.Decision?.Reviewer ?? "", task.Decision?.ApprovedBy ?? ""])
            .Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal),
    ];

    // "@ada.lovelace," names ada.lovelace.
    [GeneratedRegex("""(?:^|[\s(])@(?:"(?<quoted>[^"\r\n]{1,64})"|(?<word>[\p{L}\p{Nd}](?:[\p{L}\p{Nd}._-]{0,62}[\p{L}\p{Nd}])?))""", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
