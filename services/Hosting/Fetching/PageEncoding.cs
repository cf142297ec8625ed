using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Hosting.Fetching;

/// <summary>Bytes of a page into text.</summary>
public static partial class PageEncoding
{
    private const int Prescan = 1024; // where the HTML standard looks for a declaration (section "prescan a byte stream")

    /// <summary>By byte order mark, then HTTP header, then the page's own declaration, else UTF-8. Bytes that fit nothing become U+FFFD.</summary>
    public static string Decode(byte[] bytes, string? header)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var name = header?.Trim('"') is { Length: > 0 } given ? given
            : Declaration().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Prescan))) is { Success: true } match ? match.Groups[1].Value
            : "utf-8";
        using var reader = new StreamReader(new MemoryStream(bytes), Find(name), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8; // an unknown name, or UTF-7, which .NET refuses: most pages are UTF-8
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:.-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
