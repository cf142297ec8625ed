using FactCheck.Language.Tokens;

namespace FactCheck.Language.Names;

/// <summary>Reads the proper names of an English text, by capitals, titles and lists of well-known names.</summary>
public static class NameReader
{
    // Longest name, in words; "Office of the United Nations High Commissioner for Human Rights" has ten.
    private const int LongestName = 10;

    /// <summary>The names in reading order, not overlapping. Spans are UTF-16 offsets. Takes time proportional to the text.</summary>
    public static IReadOnlyList<Name> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new TokenText(text));
    }

    internal static IReadOnlyList<Name> Read(TokenText text)
    {
        var known = WordsInsideSentences(text);
        var names = new List<Name>();
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count;)
        {
            if (!IsNameWord(text, i) || (text.OpensSentence(i) && IsOrdinaryOpener(text, i, known)))
            {
                i++;
                continue;
            }
            var end = EndOfName(text, i);
            Add(text, i, end, names, surnames);
            i = end;
        }
        return Agreed(names, surnames);
    }

    // Who is a person in one place is one everywhere in the text.
    private static List<Name> Agreed(List<Name> names, HashSet<string> surnames)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i].Kind == NameKind.Other && surnames.Contains(names[i].Text[(names[i].Text.LastIndexOf(' ') + 1)..].ToLowerInvariant()))
                names[i] = names[i] with { Kind = NameKind.Person };
        return names;
    }

    private static HashSet<string> WordsInsideSentences(TokenText text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
            if (text.IsCapitalized(i) && !text.OpensSentence(i))
                words.Add(text.Lower(i));
        return words;
    }

    private static bool IsNameWord(TokenText text, int i) => text.IsCapitalized(i) && !NameWords.IsOrdinary(text.Lower(i));

    // At the start of a sentence a lone capital says nothing, unless the text writes the word so elsewhere too.
    private static bool IsOrdinaryOpener(TokenText text, int i, HashSet<string> known)
    {
        var word = text.Slice(i, i + 1);
        if (Gazetteer.TryKind(word, out _))
            return false;
        if (NameWords.IsOpener(text.Lower(i)))
            return true;
        return !IsNameWord(text, i + 1) && !known.Contains(text.Lower(i)) && !(word.Length > 1 && word.All(char.IsUpper)) && !(text.Lower(i + 1) is "-" or "." && text.Touches(i) && text.IsCapitalized(i + 2));
    }

    private static int EndOfName(TokenText text, int first)
    {
        var end = first + 1;
        for (var words = 1; words < LongestName; words++)
        {
            var next = end;
            if (text.Lower(next) == "." && text.Touches(next - 1) && text[next - 1].Span.Length <= 3 && IsNameWord(text, next + 1)
                && (text[next - 1].Span.Length == 1 || NameWords.IsTitle(text.Lower(next - 1))))
                next++;
            else if (text.Lower(next) is "-" or "–" && text.Touches(next - 1) && text.Touches(next) && text.IsCapitalized(next + 1))
                next++;
            else if (text.Lower(next) is "of" or "for" && JoinsBody(text, first, end))
                next += text.Lower(next + 1) == "the" ? 2 : 1;
            else if (text.Lower(next) is "and" or "&" && (text.Lower(next) == "&" || JoinsBody(text, first, end) && text.Lower(end - 2) is "of" or "for"))
                next++;
            else if (text.Lower(next) is "bin" or "al" or "el" or "ibn" or "de" or "van" or "von" or "der" or "den" or "da" or "di" or "la" or "le" or "del" or "dos")
                next += text.Lower(next + 1) is "-" or "der" or "la" or "den" ? 2 : 1;
            if (!IsNameWord(text, next) || text.Lower(next) == "'s")
                break;
            end = next + 1;
        }
        // The last dot of "U.S." belongs to the name.
        return text.Lower(end) == "." && text.Touches(end - 1) && text[end - 1].Span.Length == 1 && text.Lower(end - 2) == "." ? end + 1 : end;
    }

    // "Ministry of Foreign Affairs" is one name, "President of Chile" two words with a name.
    private static bool JoinsBody(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (NameWords.IsBody(text.Lower(i)) || NameWords.IsSite(text.Lower(i)))
                return true;
        return false;
    }

    private static void Add(TokenText text, int first, int end, List<Name> names, HashSet<string> surnames)
    {
        if (Gazetteer.TryKind(text.Slice(first, end), out var known))
        {
            names.Add(Named(text, first, end, known));
            return;
        }
        if (JoinsBody(text, first, end))
        {
            AddBody(text, first, end, names);
            return;
        }
        // "Russian Deputy Foreign Minister Mikhail Bogdanov": the name is what follows the titles.
        var start = first;
        var titled = false;
        for (var i = first; i < end; i++)
            if (NameWords.IsTitle(text.Lower(i)) || text.Lower(i) == "." && i == start)
                (start, titled) = (i + 1, true);
            else if (i == start && end - i > 1 && Gazetteer.IsDemonym(text.Lower(i)))
                start = i + 1;
        // "told Petrov Israel's view": two names side by side.
        if (end - start == 2 && surnames.Contains(text.Lower(start)) && Gazetteer.TryKind(text.Slice(start + 1, end), out known))
        {
            names.Add(Named(text, start, start + 1, NameKind.Person));
            names.Add(Named(text, start + 1, end, known));
            return;
        }
        if (start >= end || (end - start == 1 && Gazetteer.IsDemonym(text.Lower(start))))
            return;
        var kind = Gazetteer.TryKind(text.Slice(start, end), out known) ? known : Guess(text, start, end, titled, surnames);
        if (kind == NameKind.Person)
            surnames.Add(text.Lower(end - 1));
        names.Add(Named(text, start, end, kind));
    }

    private static void AddBody(TokenText text, int first, int end, List<Name> names)
    {
        while (first < end && NameWords.IsTitle(text.Lower(first)) && first + 1 < end && !NameWords.IsBody(text.Lower(first)) && JoinsBody(text, first + 1, end) && text.Lower(first + 1) != "of")
            first++;
        var place = NameWords.IsSite(text.Lower(end - 1)) || NameWords.IsSite(text.Lower(first));
        names.Add(Named(text, first, end, place ? NameKind.Place : NameKind.Organization));
    }

    private static NameKind Guess(TokenText text, int first, int end, bool titled, HashSet<string> surnames)
    {
        var words = Enumerable.Range(first, end - first).Count(text.IsWord);
        if (titled || Gazetteer.IsFirstName(text.Lower(first)) && words is 2 or 3 or 4)
            return NameKind.Person;
        if (words == 1 && surnames.Contains(text.Lower(first)))
            return NameKind.Person;
        if (words == 1 && text.Slice(first, end) is { Length: >= 2 and <= 6 } word && word.All(char.IsUpper))
            return NameKind.Organization;
        // Initials, or an age behind the name: "Tom B. Hart", "Ann Lee, 45,".
        if (text.Lower(first + 1) == "." && words > 1 || words > 1 && text.Lower(end) == "," && text.IsNumber(end + 1) && text.Lower(end + 2) == ",")
            return NameKind.Person;
        return words is 2 or 3 && Attributions.SpeechVerbs.IsCue(text.Lower(end)) ? NameKind.Person : NameKind.Other;
    }

    private static Name Named(TokenText text, int first, int end, NameKind kind) => new(text.Span(first, end), text.Slice(first, end), kind);
}
