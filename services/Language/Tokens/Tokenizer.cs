using System.Globalization;
using FactCheck.Core.Claims;

namespace FactCheck.Language.Tokens;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal static class Tokenizer
{
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                var lines = SkipSpace(text, ref i);
                if (lines > 0)
                    tokens.Add(new(new TextSpan(start, i), lines > 1 ? TokenKind.ParagraphBreak : TokenKind.LineBreak, ""));
                continue;
            }
            if (char.IsAsciiDigit(text[i]))
            {
                i = EndOfNumber(text, i);
                tokens.Add(new(new TextSpan(start, i), TokenKind.Number, text[start..i]));
            }
            else if (IsLetter(text, i))
            {
                i = EndOfWord(text, i);
                tokens.Add(new(new TextSpan(start, i), TokenKind.Word, Fold(text[start..i])));
            }
            else if (IsPossessive(text, i))
            {
                i += 2;
                tokens.Add(new(new TextSpan(start, i), TokenKind.Word, "'s"));
            }
            else if (IsDoubleMark(text, i))
            {
                // Quotation marks as wires and archives write them.
                i += 2;
                tokens.Add(new(new TextSpan(start, i), TokenKind.Sign, "\""));
            }
            else
            {
                i += char.IsSurrogatePair(text, i) ? 2 : 1;
                tokens.Add(new(new TextSpan(start, i), TokenKind.Sign, text[start..i]));
            }
        }
        return tokens;
    }

    /// <summary>Whether two single quotation marks stand there for a double one: <c>''</c> or <c>``</c>.</summary>
    internal static bool IsDoubleMark(string text, int i) => i >= 0 && i + 1 < text.Length && text[i] is '\'' or '`' && text[i + 1] == text[i];

    private static int SkipSpace(string text, ref int i)
    {
        var lines = 0;
        for (; i < text.Length && char.IsWhiteSpace(text[i]); i++)
            if (text[i] is '\n' or '\u2028' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
                lines++;
            else if (text[i] == '\u2029')
                lines += 2;
        return lines;
    }

    private static int EndOfNumber(string text, int i)
    {
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
                i++;
            else if (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
                i += 2;
            else if (IsGroupSpace(text[i]) && IsGroupOfThree(text, i + 1))
                i += 4;
            else
                break;
        }
        return i;
    }

    // No-break, figure, thin and narrow spaces group digits ("1 400" in SI style); an ordinary space is too often something else.
    private static bool IsGroupSpace(char c) => c is '\u00A0' or '\u2007' or '\u2009' or '\u202F';

    private static bool IsGroupOfThree(string text, int i) =>
        i + 3 <= text.Length && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
        && (i + 3 == text.Length || !char.IsAsciiDigit(text[i + 3]));

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length)
        {
            if (IsLetter(text, i))
                i += char.IsSurrogatePair(text, i) ? 2 : 1;
            else if (char.IsDigit(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text, i) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                i += char.IsSurrogatePair(text, i) ? 2 : 1;
            else if (text[i] is '\'' or '’' && i + 1 < text.Length && IsLetter(text, i + 1) && !IsPossessive(text, i))
                i++;
            else
                break;
        }
        return i;
    }

    private static bool IsPossessive(string text, int i) =>
        text[i] is '\'' or '’' && i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && text[i + 1] is 's' or 'S'
        && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));

    private static bool IsLetter(string text, int i) => char.IsLetter(text, i);

    private static string Fold(string word) => word.ToLowerInvariant().Replace('’', '\'');
}
