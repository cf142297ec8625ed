using CsCheck;

namespace FactCheck.Tests.Unit.Language;

/// <summary>Texts that nobody would write: any UTF-16 units, and shuffled pieces that readers react to.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
        ["more than", "1,400", "54 Thais", "\"", "“", "”", " said", ".", "...", "!", "\n", "\r\n", "\n\n", "\t", "\u00A0", "Oct.", " 7", "th", ", ", "2023", "between ", " and ",
         "U.S.", "Gen.", "Smith", " last week", " on Thursday", "%", "$", "€5bn", "-", "–", "one in five", "a third of", "\uD83D\uDE00", "\uD83D", "\uDE00", "(", ")", "'s", "’", "a",
         " to ", "from ", "according to ", "the ", "he ", "million", "half a", "dozens of", "05/06/2023", "11:55", "+44", "year-old", "e\u0301", "\0", "０", "½", "i.e.", "is ", "Minister", "said that ", "LIMA—", "ABC–d", "—"];

    private static readonly Gen<string> Units = Gen.Char.Array[0, 60].Select(units => new string(units));

    private static readonly Gen<string> Shuffled = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(order =>
        string.Concat(order.Select(piece => Pieces[piece] + (piece % 3 == 0 ? " " : ""))));

    public static readonly Gen<string> Texts = Gen.OneOf(Units, Shuffled);
}
