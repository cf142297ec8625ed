using System.Buffers;
using System.Globalization;
using System.Text;

namespace FactCheck.Ingestion.Articles;

/// <summary>Mends what templates break in JSON: comments of HTML around it, a semicolon behind it, raw line ends in strings.</summary>
internal static class JsonLdRepair
{
    private const char Unknown = '\ufffd';
    private const int EscapeLength = 6; // \ud83d

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>
    /// The script with whole characters only: halves of surrogate pairs, written out or escaped, stand for nothing, and reading a string with one in it is
    /// an error.
    /// </summary>
    internal static string Whole(string script)
    {
        var whole = new StringBuilder(script.Length);
        for (var i = 0; i < script.Length;)
        {
            var length = char.IsSurrogatePair(script, i) ? 2 : LengthOfEscape(script.AsSpan(i));
            if (length == EscapeLength && char.IsSurrogate(Escaped(script.AsSpan(i))))
            {
                var isPair = script.Length >= i + 2 * EscapeLength && LengthOfEscape(script.AsSpan(i + EscapeLength)) == EscapeLength
                    && char.IsSurrogatePair(Escaped(script.AsSpan(i)), Escaped(script.AsSpan(i + EscapeLength)));
                length = isPair ? 2 * EscapeLength : length;
                whole.Append(isPair ? script.AsSpan(i, length) : [Unknown]);
            }
            else if (length == 1 && char.IsSurrogate(script[i]))
                whole.Append(Unknown);
            else
                whole.Append(script, i, length);
            i += length;
        }
        return whole.ToString();
    }

    // 6 for one of four digits, 2 for another, 1 for what is none.
    private static int LengthOfEscape(ReadOnlySpan<char> text) => text is not ['\\', var kind, ..] ? 1
        : kind != 'u' ? 2
        : text.Length >= EscapeLength && !text[2..EscapeLength].ContainsAnyExcept(HexDigits) ? EscapeLength : 2;

    private static char Escaped(ReadOnlySpan<char> escape) => (char)ushort.Parse(escape[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    internal static string Repair(string script)
    {
        var text = script.AsSpan().Trim();
        foreach (var opening in (string[])["<!--", "//<![CDATA[", "<![CDATA["])
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
                text = text[opening.Length..].Trim();
        }
        foreach (var closing in (string[])["-->", "//]]>", "]]>", ";"])
        {
            if (text.EndsWith(closing, StringComparison.Ordinal))
                text = text[..^closing.Length].Trim();
        }
        var repaired = new StringBuilder(text.Length);
        foreach (var c in text)
            repaired.Append(char.IsControl(c) ? ' ' : c);
        return repaired.ToString();
    }
}
