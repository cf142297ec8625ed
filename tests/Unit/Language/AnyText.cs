using System.Globalization;
using System.Text;
using CsCheck;

namespace FactCheck.Tests.Unit.Language;

/// <summary>Texts that nobody would write: any UTF-16 units, and shuffled pieces that readers react to.</summary>
internal static class AnyText
{
    /// <summary>How many texts a property is tried on: FACTCHECK_PROPERTY_CASES=100000 for a long run.</summary>
    public static readonly long Cases = long.TryParse(Environment.GetEnvironmentVariable("FACTCHECK_PROPERTY_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 2_000;

    private static readonly string[] Pieces =
        ["more than", "1,400", "54 Thais", "\"", "“", "”", " said", ".", "...", "!", "\n", "\r\n", "\n\n", "\t", "\u00A0", "Oct.", " 7", "th", ", ", "2023", "between ", " and ",
         "U.S.", "Gen.", "Smith", " last week", " on Thursday", "%", "$", "€5bn", "-", "–", "one in five", "a third of", "\uD83D\uDE00", "\uD83D", "\uDE00", "(", ")", "'s", "’", "a",
         " to ", "from ", "according to ", "the ", "he ", "million", "half a", "dozens of", "05/06/2023", "11:55", "+44", "year-old", "e\u0301", "\0", "０", "½", "i.e.", "is ", "Minister", "said that ", "LIMA—", "ABC–d", "—"];

    private static readonly Gen<string> Units = Gen.Char.Array[0, 60].Select(units => new string(units));

    // Of every script, plane and category, half of them beyond the first plane or combining.
    private static readonly Gen<string> Runes = Gen.OneOf(Gen.Int[0x20, 0x2FFF], Gen.Int[0x300, 0x36F], Gen.Int[0x1F300, 0x1FAFF], Gen.Int[0x10000, 0x10FFFF]).Array[0, 40]
        .Select(points => string.Concat(points.Select(point => new Rune(point).ToString())));

    private static readonly Gen<string> Shuffled = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(order =>
        string.Concat(order.Select(piece => Pieces[piece] + (piece % 3 == 0 ? " " : ""))));

    public static readonly Gen<string> Texts = Gen.OneOf(Units, Runes, Shuffled);
}
