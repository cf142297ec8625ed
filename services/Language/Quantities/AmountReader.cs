using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads a number in digits or words, with its scale: "1,400", "1.4 million", "twenty-five", "half a million", "5bn", "two-thirds".</summary>
internal static class AmountReader
{
    public static Amount? Read(TokenText text, int i, bool isMoney = false) => text[i].Kind switch
    {
        TokenKind.Number => Fractions.Read(text, i) ?? DigitReader.Read(text, i, isMoney),
        TokenKind.Word => Fractions.Read(text, i) ?? SpelledNumbers.Read(text, i),
        TokenKind.Sign => Fractions.Read(text, i) ?? DigitReader.ReadBelowOne(text, i, isMoney),
        _ => null,
    };

    /// <summary>Multiplies by the scale words behind a number: "million", "hundred thousand", "lakh crore", at most two.</summary>
    public static Amount Scaled(TokenText text, int at, double value, bool isDigits)
    {
        var scale = 1.0;
        for (var words = 0; words < 2; words++)
        {
            var next = text.IsHyphen(at) ? at + 1 : at;
            if (NumberWords.Multiplier(text.Lower(next)) is not { } by)
                break;
            scale *= by;
            at = next + 1;
        }
        return new Amount(at, value * scale, scale, isDigits);
    }

    /// <summary>Whether a hyphen joins the words on both sides without space.</summary>
    public static bool IsHyphen(this TokenText text, int i) => text.Lower(i) is "-" or "‑" && text.Touches(i - 1) && text.Touches(i);
}
