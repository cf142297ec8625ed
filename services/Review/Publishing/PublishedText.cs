using System.Globalization;
using System.Text;
using System.Xml;
using FactCheck.Core.Publishing;

namespace FactCheck.Review.Publishing;

/// <summary>How times, headings and notices read, the same in every page, feed and export.</summary>
internal static class PublishedText
{
    /// <summary>RFC 3339 in UTC, without what is finer than a second.</summary>
    internal static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For people: <c>1 March 2026</c>.</summary>
    internal static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The rating and the claim; a retracted one says so first.</summary>
    internal static string Heading(PublicationVersion version, string rating) =>
        version.Kind == PublicationKind.Retracted ? $"Retracted: {version.ClaimText}" : $"{rating}: {version.ClaimText}";

    /// <summary>What this version is, for readers; null for a first one that needs no notice.</summary>
    internal static string? Notice(PublicationVersion version) => version.Kind switch
    {
        PublicationKind.Corrected => $"Corrected on {Day(version.At)}: {version.Note}",
        PublicationKind.Updated => $"Updated on {Day(version.At)}: {version.Note}",
        PublicationKind.Retracted => $"Retracted on {Day(version.At)}: {version.Note}",
        _ => version.Note is null ? null : $"Published again on {Day(version.At)}: {version.Note}",
    };

    /// <summary>The claimant, or the words for the article itself.</summary>
    internal static string Claimant(PublicationVersion version) => version.Claimant ?? version.FirstAppearance?.Publisher ?? "the article";

    /// <summary>Without the characters that no XML 1.0 document may have.</summary>
    internal static string ForXml(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append('\uFFFD');
        }
        return clean.ToString();
    }
}
