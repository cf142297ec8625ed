using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Stance.Reading;

/// <summary>A sentence's words in order.</summary>
internal sealed record ReadSentence(TextSpan Span, IReadOnlyList<ReadWord> Words)
{
    public static IReadOnlyList<ReadSentence> Split(string text, IReadOnlyList<TextSpan> spans)
    {
        var tokens = new TokenText(text);
        var sentences = new List<ReadSentence>(spans.Count);
        foreach (var span in spans)
        {
            var words = new List<ReadWord>();
            for (var i = tokens.IndexAt(span.Start); i < tokens.Count && tokens[i].Start < span.End; i++)
                if (tokens[i].Kind is TokenKind.Word or TokenKind.Number && tokens[i].Lower != "'s")
                    words.Add(WordAt(tokens, i, words));
            sentences.Add(new(span, words));
        }
        return sentences;
    }

    private static ReadWord WordAt(TokenText tokens, int i, List<ReadWord> before)
    {
        var token = tokens[i];
        var isNumber = token.Kind == TokenKind.Number;
        var stem = isNumber ? token.Lower : WordStem.Of(token.Lower);
        // "us" is the country only in capitals.
        var country = isNumber || (token.Lower is "us" or "chad" or "jordan" or "turkey" or "polish" && !tokens.IsCapitalized(i))
            ? null : Demonyms.CountryOf(token.Lower);
        return new(token.Start, token.End, token.Lower, stem, country ?? PhraseConcept(stem, before) ?? Concepts.OfStem(stem),
            country, tokens.IsCapitalized(i), isNumber, EndsClause(tokens, i));
    }

    /// <summary>"lost their lives" are dead, "from their homes" displaced: the words alone are neither.</summary>
    private static string? PhraseConcept(string stem, List<ReadWord> before)
    {
        var last = before.TakeLast(4).ToList();
        return stem switch
        {
            "life" when last.Any(word => word.Stem is "lose" or "claim" or "cost" or "take") || last.LastOrDefault()?.IsNumber == true => "dead",
            "blood" when last.Any(word => word.IsNumber) => "dead",
            "go" when last.Any(word => word.Lower is "let" or "lets" or "letting") => "released",
            "free" when last.Any(word => word.Lower is "set" or "sets" or "setting") => "released",
            "move" or "leave" when last.Any(word => word.Lower is "forced" or "forcing") => "displaced",
            "down" when last.LastOrDefault()?.Stem is "vot" or "vote" or "turn" => "reject", // voted down, turned down
            "down" when last.LastOrDefault()?.Stem is "step" or "stepp" or "stand" => "resign",
            "out" when last.LastOrDefault()?.Stem is "throw" => "reject",
            "out" when last.LastOrDefault()?.Stem is "break" => "begin",
            "over" when last.LastOrDefault()?.Stem is "take" => "takeover",
            "down" when last.LastOrDefault()?.Stem is "shut" or "clos" or "close" => "close",
            "off" when last.LastOrDefault()?.Stem is "switch" or "shut" => "close",
            "home" when last.Any(word => word.Lower is "from" or "leave" or "left" or "flee" or "fled" or "lost") => "displaced",
            _ => null,
        };
    }

    private static bool EndsClause(TokenText tokens, int i)
    {
        var next = i + 1;
        if (tokens.Lower(next) == "'s")
            next++;
        return tokens[next].Kind is TokenKind.Sign or TokenKind.LineBreak or TokenKind.ParagraphBreak
            && tokens.Lower(next) is not ("-" or "/" or "'" or "%" or "$" or "’" or "\"" or "“" or "”" or "." or "&")
            || next >= tokens.Count;
    }
}
