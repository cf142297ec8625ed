namespace FactCheck.Language.Stance;

/// <summary>Words of a passage as a reason shows them.</summary>
internal static class Quotes
{
    private const int Most = 140;

    /// <summary>On one line, cut at a word.</summary>
    public static string Short(string text)
    {
        text = text.ReplaceLineEndings(" ");
        if (text.Length <= Most)
            return text;
        var end = text.LastIndexOf(' ', Most);
        return string.Concat(text.AsSpan(0, end < Most / 2 ? Most : end), "…");
    }
}
