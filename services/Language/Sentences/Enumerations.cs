using System.Globalization;
using FactCheck.Core.Claims;

namespace FactCheck.Language.Sentences;

/// <summary>Finds the labels of lists that run on in one block: "1) … 2) …", "a. … b. …", "(i) … (ii) …", "• … • …".</summary>
internal static class Enumerations
{
    // Longest label looked at, in UTF-16 units: "(xxviii)".
    private const int LongestLabel = 8;

    /// <summary>Whether an item of a list starts there: a bullet, or a label with something behind it.</summary>
    public static bool StartsItem(string text, int at, int end) => IsBullet(text[at]) || Label(text, at, end) is { };

    /// <summary>The labels of the block in order, the first at its start; empty where the block does not begin with one.</summary>
    public static List<TextSpan> Find(string text, TextSpan block)
    {
        var labels = new List<TextSpan>();
        var bullet = IsBullet(text[block.Start]) ? text[block.Start] : '\0';
        var last = Label(text, AfterBullet(text, block.Start, block.End), block.End);
        if (last is null && bullet is '\0' or '-' or '–' or '*')
            return labels;
        labels.Add(new TextSpan(block.Start, last?.End ?? block.Start + 1));
        for (var i = labels[0].End; i < block.End; i++)
        {
            if (!char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i]))
                continue;
            if (bullet != '\0' && text[i] != bullet)
                continue;
            var next = Label(text, AfterBullet(text, i, block.End), block.End);
            if (last is { } before ? next is not { } after || !before.Precedes(after) : next is not null || text[i] is '-' or '–' or '*')
                continue;
            labels.Add(new TextSpan(i, next?.End ?? i + 1));
            (last, i) = (next, labels[^1].End - 1);
        }
        return labels;
    }

    private static bool IsBullet(char c) => c is '•' or '⁃' or '‣' or '◦' or '▪' or '●' or '·' or '-' or '–' or '*';

    private static int AfterBullet(string text, int i, int end)
    {
        if (i < end && IsBullet(text[i]))
            i++;
        while (i < end && text[i] is ' ' or '\u00A0')
            i++;
        return i;
    }

    private static ListLabel? Label(string text, int start, int end)
    {
        var i = start;
        var open = i < end && text[i] is '(';
        if (open)
            i++;
        var first = i;
        while (i < end && i - first < LongestLabel && (char.IsAsciiDigit(text[i]) || char.IsAsciiLetterLower(text[i])))
            i++;
        var label = text.AsSpan(first, i - first);
        var close = i;
        while (i < end && i - close < 2 && text[i] is '.' or ')')
            i++;
        // A capital follows an item's label more often than not, a digit or a small letter a decimal or an abbreviation.
        var isLabel = i > close && text[i - 1] == ')' | !open && i < end && char.IsWhiteSpace(text[i]);
        if (!isLabel || label.Length == 0)
            return null;
        var style = (open ? "(" : "") + text[close..i];
        if (label.Length <= 3 && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new ListLabel(i, style, number, 0, 0);
        var roman = Roman(label);
        var letter = label.Length == 1 && char.IsAsciiLetterLower(label[0]) ? label[0] - 'a' + 1 : 0;
        return roman > 0 || letter > 0 ? new ListLabel(i, style, 0, letter, roman) : null;
    }

    private static int Roman(ReadOnlySpan<char> label)
    {
        var (value, last) = (0, 0);
        for (var i = label.Length - 1; i >= 0; i--)
        {
            var one = label[i] switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (one == 0)
                return 0;
            value += one < last ? -one : one;
            last = Math.Max(last, one);
        }
        return value;
    }

    /// <summary>A label: where it ends, its punctuation, and what it may count as (0: not that).</summary>
    private readonly record struct ListLabel(int End, string Style, int Number, int Letter, int Roman)
    {
        public bool Precedes(ListLabel next) => next.Style == Style
            && ((Number > 0 && next.Number == Number + 1) || (Letter > 0 && next.Letter == Letter + 1) || (Roman > 0 && next.Roman == Roman + 1));
    }
}
