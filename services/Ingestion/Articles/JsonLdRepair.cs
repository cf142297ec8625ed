using System.Text;

namespace FactCheck.Ingestion.Articles;

/// <summary>Mends what templates break in JSON: comments of HTML around it, a semicolon behind it, raw line ends in strings.</summary>
internal static class JsonLdRepair
{
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
