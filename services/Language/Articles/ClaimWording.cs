using System.Collections.Frozen;
using System.Text;
using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;

namespace FactCheck.Language.Articles;

/// <summary>Words a claim so that it can be read alone: faithful to the text, nothing guessed.</summary>
internal static class ClaimWording
{
    // Longest place and agency in front of a report's first sentence, in UTF-16 units.
    private const int LongestDateline = 50;

    private static readonly FrozenSet<string> Connectives = Set(
        "consequently however meanwhile tragically moreover also but and so still furthermore additionally nevertheless nonetheless instead then thus therefore indeed unfortunately sadly notably separately besides yet");

    private static readonly FrozenSet<string> FirstPerson = Set("i we my our us me i'm i've we're we've i'll we'll ours mine");

    /// <summary>The parts of the sentence that state the claim: its content without the words that say who says so.</summary>
    public static IReadOnlyList<TextSpan> Pieces(string text, TextSpan sentence, Attribution? attribution)
    {
        sentence = new TextSpan(EndOfDateline(text, sentence), sentence.End);
        if (attribution is null)
            return [sentence];
        var start = Math.Max(sentence.Start, attribution.Content.Start);
        var end = Math.Min(sentence.End, attribution.Content.End);
        if (end <= start || SaysItself(text, attribution))
            return [sentence];
        var frame = new TextSpan(Math.Min(attribution.Source.Start, attribution.Cue.Start), Math.Max(attribution.Source.End, attribution.Cue.End));
        if (frame.End <= start || frame.Start >= end)
            return [new TextSpan(start, end)];
        var parts = new[] { new TextSpan(start, Math.Max(start, frame.Start)), new TextSpan(Math.Min(end, frame.End), end) }
            .Select(piece => Trimmed(text, piece)).Where(piece => piece.Length > 0).ToList();
        return parts.Count > 0 ? parts : [sentence];
    }

    /// <summary>The pieces as one sentence, with the days of relative dates in brackets and names in place of words that point elsewhere.</summary>
    /// <param name="text">The article.</param>
    /// <param name="pieces">The parts of it that state the claim.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="names">Words with what they stand for, in reading order.</param>
    public static string Join(string text, IReadOnlyList<TextSpan> pieces, IReadOnlyList<TimeExpression> dates, IReadOnlyList<(TextSpan Words, string Name)> names)
    {
        var changes = dates.Where(date => NeedsDays(text, date)).Select(date => (date.Span, Words: $"{date.Span.Of(text)} ({date.Resolved})"))
            .Concat(names.Select(name => (Span: name.Words, Words: name.Name))).OrderBy(change => change.Span.Start).ToList();
        var wording = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (wording.Length > 0 && piece.Length > 0 && !char.IsPunctuation(text[piece.Start]))
                wording.Append(' ');
            var at = piece.Start;
            foreach (var change in changes)
            {
                if (change.Span.Start < at || change.Span.End > piece.End)
                    continue;
                wording.Append(text, at, change.Span.Start - at).Append(change.Words);
                at = change.Span.End;
            }
            wording.Append(text, at, piece.End - at);
        }
        return Finish(wording.ToString());
    }

    /// <summary>One line, from a capital to a full stop, without opening connective.</summary>
    public static string Finish(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', ':', '—', '–').TrimStart('•', '⁃', '‣', '▪', '●', ' ');
        line = WithoutOuterQuotes(WithDoubleMarks(line));
        for (var more = true; more;)
        {
            var end = line.AsSpan().IndexOfAny(' ', ',');
            more = end > 0 && Connectives.Contains(line[..end].ToLowerInvariant()) && (line[end] == ',' || line[..end].ToLowerInvariant() is "but" or "and" or "so" or "yet");
            if (more)
                line = line[(end + 1)..].TrimStart(' ', ',');
        }
        if (line.Length == 0)
            return "";
        var first = line[0] is '"' or '“' && line.Length > 1 ? 1 : 0;
        line = line[..first] + char.ToUpperInvariant(line[first]) + line[(first + 1)..];
        var last = line.AsSpan().TrimEnd("\"”'’)");
        return last.Length == 0 ? "" : last[^1] is '.' or '!' or '?' or '…' ? line : line + ".";
    }

    // "ATHENS, Greece (AP) — More than …": the place the report was sent from is no part of what it says.
    private static int EndOfDateline(string text, TextSpan sentence)
    {
        var opening = text.AsSpan(sentence.Start, Math.Min(sentence.Length, LongestDateline));
        var dash = opening.IndexOfAny('—', '–', '―');
        if (dash < 2)
            return sentence.Start;
        var word = opening[..opening.IndexOfAny(' ', ',', opening[dash])];
        var shouted = word.Length > 2 && !word.ContainsAnyInRange('a', 'z');
        return shouted || opening[..dash].TrimEnd().EndsWith(")") ? sentence.Start + dash + 1 : sentence.Start;
    }

    // What is said of "we" or "I" has to stay a quotation: only the speaker knows who that is.
    private static bool SaysItself(string text, Attribution attribution)
    {
        if (!attribution.IsQuote)
            return false;
        var words = WithDoubleMarks(attribution.Content.Of(text)).ToLowerInvariant().Replace('’', '\'').Split([' ', ',', '.', '"', '“', '”', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 4 || words.Any(FirstPerson.Contains);
    }

    private static bool NeedsDays(string text, TimeExpression date)
    {
        if (date.Resolved is null || date.Text.Any(char.IsAsciiDigit) && date.Text.Split(' ', '-', '/', ',').Any(part => part.Length == 4 && part.All(char.IsAsciiDigit)))
            return false;
        if (date.Text.EndsWith("ly", StringComparison.OrdinalIgnoreCase) || (date.Span.End < text.Length && text[date.Span.End] is '\'' or '’' or '-'))
            return false;
        // "the October 7th attack": days in brackets would tear the words apart.
        var before = text[Math.Max(0, date.Span.Start - 5)..date.Span.Start];
        return !(char.IsUpper(date.Text[0]) && (before.EndsWith("the ", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" a ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("s ", StringComparison.Ordinal)))
            || date.Text.Contains(" of ", StringComparison.Ordinal);
    }

    private static string WithDoubleMarks(string words) => words.Replace("''", "\"", StringComparison.Ordinal).Replace("``", "\"", StringComparison.Ordinal);

    private static string WithoutOuterQuotes(string line)
    {
        if (line.Length < 2 || line[0] is not ('"' or '“' or '«'))
            return line;
        var close = line.AsSpan(1).IndexOfAny('"', '”', '»') + 1;
        return close == 0 ? line[1..].Trim(' ', ',') : close == line.Length - 1 ? line[1..^1].Trim(' ', ',') : line;
    }

    private static TextSpan Trimmed(string text, TextSpan piece)
    {
        var (start, end) = (piece.Start, piece.End);
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ','))
            end--;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ','))
            start++;
        return new TextSpan(start, end);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
