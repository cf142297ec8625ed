using System.Collections.Frozen;
using FactCheck.Core.Claims;

namespace FactCheck.Language.Articles;

/// <summary>Finds figures told in one breath: "54 Thais, 15 Argentinians and 12 Germans".</summary>
internal static class FigureLists
{
    // Figures that are told apart in one sentence; a longer row is a table, and stays one claim.
    private const int MostItems = 40;

    // Words of what an amount is for, with "for".
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Ends =
        "and or but in on at for to from by during after before this last next over under with while which that who as if until since".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first row of two or more figures of a sentence, each with what it counts; empty when there is none.</summary>
    public static IReadOnlyList<ListedFigure> Find(string text, IReadOnlyList<Quantity> quantities)
    {
        var row = new List<ListedFigure>();
        foreach (var quantity in quantities)
        {
            if (Item(text, quantity) is { } item && (row.Count == 0 || row[^1].Span.End <= quantity.Span.Start && Joins(text[row[^1].Span.End..quantity.Span.Start])))
            {
                row.Add(item);
                continue;
            }
            if (row.Count > 1)
                break;
            row.Clear();
            if (Item(text, quantity) is { } first)
                row.Add(first);
        }
        return row.Count is > 1 and <= MostItems ? row : [];
    }

    // What is counted follows the figure at once, or after "of the".
    private static ListedFigure? Item(string text, Quantity quantity)
    {
        if (quantity.Unit is not null)
            return Purpose(text, quantity);
        if (quantity.Counted is not { } counted)
            return null;
        var within = Math.Min(text.Length, quantity.Span.End + 40 + counted.Length) - quantity.Span.End;
        var at = text.IndexOf(counted, quantity.Span.End, within, StringComparison.Ordinal);
        return at < 0 ? null : new ListedFigure(new TextSpan(quantity.Span.Start, at + counted.Length), quantity);
    }

    // "$5m for schools", "40 percent to roads".
    private static ListedFigure? Purpose(string text, Quantity quantity)
    {
        var (at, words) = (quantity.Span.End, 0);
        for (var last = at; words <= MostWords; words++)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-' or '\'' or '’' && at > start))
                at++;
            var word = text[start..at];
            if (words == 0 && word is not ("for" or "to"))
                return null;
            if (word.Length == 0 || words > 0 && Ends.Contains(word))
                return words > 1 ? new ListedFigure(new TextSpan(quantity.Span.Start, last), quantity) : null;
            last = at;
        }
        return null;
    }

    private static bool Joins(string between) => between.Trim() is "," or "and" or ", and" or ";" or "&" or "as well as" or ", as well as" or "plus" or "or";
}

/// <summary>A figure of a list.</summary>
/// <param name="Span">The figure with what it counts.</param>
/// <param name="Quantity">The figure.</param>
internal readonly record struct ListedFigure(TextSpan Span, Quantity Quantity);
