namespace FactCheck.Ingestion.Articles;

/// <summary>Language tags as pages write them.</summary>
internal static class LanguageTag
{
    private const int Longest = 35;

    /// <summary>The tag in the form of BCP 47 (<c>en_us</c> is <c>en-US</c>); nothing where it is none.</summary>
    internal static string? Read(string? text)
    {
        var tag = text?.Split(',', ';')[0].Trim().Replace('_', '-');
        if (string.IsNullOrEmpty(tag) || tag.Length > Longest)
            return null;
        var parts = tag.Split('-');
        if (parts[0].Length is not (2 or 3) || !parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) || !parts[0].All(char.IsAsciiLetter))
            return null;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (i, parts[i].Length) switch
            {
                ( > 0, 2) => parts[i].ToUpperInvariant(),
                ( > 0, 4) => char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant(),
                _ => parts[i].ToLowerInvariant(),
            };
        }
        return string.Join('-', parts);
    }
}
