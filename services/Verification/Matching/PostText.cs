using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Verification.Matching;

/// <summary>A post, as people write and copy it, in plain words; quotation marks are left out.</summary>
/// <param name="Said">What it says.</param>
/// <param name="SearchWords">The same with its signature: who said it and when.</param>
internal sealed partial record PostText(string Said, string SearchWords)
{
    /// <summary>Reads a post.</summary>
    public static PostText Of(string text) => new(WithoutQuotes(Clean(text)), WithoutQuotes(WithSignature(text)));

    /// <summary>
    /// What the post says: without addresses, pictures' addresses, emoji and the signature under a quoted post; <c>#TwoWords</c> and
    /// <c>@TwoWords</c> are words. Nothing else is changed; a text that is nothing else stays as it is.
    /// </summary>
    public static string Clean(string text) => Plain(Signature().Replace(Address().Replace(text, " "), ""), text);

    /// <summary>The same with the signature: who said it and when are words to look for, though not what is said.</summary>
    /// <remarks>On 300 posts of the train part of CLEF-2020 CheckThat! task 2 that brings BM25's MAP@5 from 0.84 to 0.88.</remarks>
    private static string WithSignature(string text) => Plain(Address().Replace(text, " "), text);

    /// <summary>Without marks of quotation of any shape; apostrophes within words stay.</summary>
    public static string WithoutQuotes(string text) => Spaces().Replace(Quotes().Replace(text, " "), " ").Trim();

    private static string Plain(string kept, string text)
    {
        var plain = Tag().Replace(kept, match => " " + Camel().Replace(match.Groups[1].Value, " ").Replace('_', ' ') + " ");
        plain = Spaces().Replace(WithoutPictures(plain), " ").Trim();
        return plain.Any(char.IsLetterOrDigit) ? plain : text;
    }

    private static string WithoutPictures(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            kept.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse ? " " : rune.ToString());
        return kept.ToString();
    }

    // "pic.twitter.com/…" stands without a scheme and often touches the word before.
    [GeneratedRegex(@"(?:https?://|www\.|pic\.twitter\.com/|\bt\.co/)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "— Ann Lee (@annlee) January 6, 2020" at the end.
    [GeneratedRegex(@"[—–-]\s*[^—–()]{1,80}\(@\w+\)\s+(?:\p{L}+\.? \d{1,2}, \d{4}|\d{1,2} \p{L}+\.? \d{4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"[#@](\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\d)(?=\p{L})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Camel();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])['‘’“”""«»„`]+|['‘’“”""«»„`]+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
