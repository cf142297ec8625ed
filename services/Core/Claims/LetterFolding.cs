using System.Collections.Frozen;

namespace FactCheck.Core.Claims;

/// <summary>Letters without accents, and ligatures and full-width forms as plain letters.</summary>
/// <remarks>
/// A table of our own: the product runs without ICU, and <see cref="string.Normalize()"/> then leaves everything as it is. Holds the
/// lower-case letters of the Latin, Greek and Cyrillic blocks whose compatibility decomposition (Unicode 15, UnicodeData.txt) is one letter and marks.
/// </remarks>
internal static class LetterFolding
{
    private const string Accented =
        "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįİĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžſơưǎǐǒǔǖǘǚǜǟǡǣǧǩǫǭǯ"
        + "ǰǵǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳΐάέήίΰϊϋόύώйѐёѓїќѝўѷḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧ"
        + "ṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙẛạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

    private const string Plain =
        "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiiIjklllnnnooorrrssssttuuuuuuwyzzzsouaiouuuuuaaægkooʒ"
        + "jgnaæøaaeeiioorruusthaeooooyιαεηιυιυουωиеегікиуѵabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrssss"
        + "sttttuuuuuvvwwwwwxxyzzzhtwysaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";

    private const char FirstLigature = '\uFB00';
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]; // U+FB00 to U+FB06

    private static readonly FrozenDictionary<char, char> Letters =
        Accented.Zip(Plain).ToFrozenDictionary(pair => pair.First, pair => char.ToLowerInvariant(pair.Second));

    /// <summary>The text in lower case, folded. A mark that stands on its own, behind its letter, stays.</summary>
    internal static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            if (lower is >= FirstLigature and <= '\uFB06')
                folded.Append(Ligatures[lower - FirstLigature]);
            else
                folded.Append(Letters.GetValueOrDefault(lower, lower));
        }
        return folded.ToString();
    }
}
