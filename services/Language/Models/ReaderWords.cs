using System.Text.RegularExpressions;
using FactCheck.Core.Claims;

namespace FactCheck.Language.Models;

/// <summary>Cuts a sentence into the words that the reader model was trained on: Universal Dependencies English, clitics and punctuation apart.</summary>
/// <remarks>The same as <c>Training/words.py</c>; a test compares them on the model's reference file.</remarks>
internal static partial class ReaderWords
{
    private const string Abbreviations =
        "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Gov|Sen|Rep|St|Jr|Sr|Inc|Ltd|Co|Corp|Bros|vs|etc|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
        + "|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Ave|Blvd|Rd|Mt|Ft|Adm|Brig|Cmdr|Hon|Rev|Pres|approx|est";

    public static List<TextSpan> Find(string text)
    {
        var words = new List<TextSpan>();
        foreach (var match in Word().EnumerateMatches(text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var word = text.AsSpan(start, match.Length);
            var cut = word.Equals("cannot", StringComparison.OrdinalIgnoreCase) || word.Equals("gonna", StringComparison.OrdinalIgnoreCase)
                || word.Equals("gotta", StringComparison.OrdinalIgnoreCase) || word.Equals("wanna", StringComparison.OrdinalIgnoreCase) ? start + 3 : CliticOf(word) is > 0 and var at ? start + at : end;
            words.Add(new(start, cut));
            if (cut < end)
                words.Add(new(cut, end));
        }
        return words;
    }

    /// <summary>The form of a word as the model was told of it.</summary>
    public static int ShapeOf(ReadOnlySpan<char> word, bool isFirst)
    {
        var (letters, digits, uppers, lowers) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            uppers += char.IsUpper(c) ? 1 : 0;
            lowers += char.IsLower(c) ? 1 : 0;
        }
        if (letters == 0)
            return 5;
        if (digits > 0)
            return 4;
        if (uppers == 0)
            return 0;
        if (lowers == 0 && word.Length > 1)
            return 2;
        return char.IsUpper(word[0]) && uppers == 1 ? isFirst ? 6 : 1 : 3;
    }

    private static int CliticOf(ReadOnlySpan<char> word)
    {
        var at = -1;
        foreach (var match in Clitic().EnumerateMatches(word))
            at = match.Index;
        return at;
    }

    [GeneratedRegex("""
        (?:https?://|www\.)[^\s<>"]+ | [\w.+-]+@[\w-]+\.[\w.-]+
        | (?:[A-Za-z]\.){2,}
        | (?:
        """ + Abbreviations + """
        )\.(?=\s|$)
        | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![A-Za-z])
        | [^\W\d_]+(?:[^\W_]|['’](?=[^\W\d_]))*
        | \d+[^\W\d_]+ | \.\.\.+ | --+ | [^\w\s] | \w+
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();

    [GeneratedRegex("(?i)(?<=[a-z])(n['’]t|['’](?:s|re|ve|ll|d|m))$", RegexOptions.CultureInvariant)]
    private static partial Regex Clitic();
}
