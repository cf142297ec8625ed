using System.Globalization;
using System.Text;
using System.Xml;
using FactCheck.Core.Publishing;
using FactCheck.Core.Time;

namespace FactCheck.Review.Publishing;

/// <summary>How times, headings and notices read, the same in every page, feed and export.</summary>
internal static class PublishedText
{
    /// <summary>RFC 3339 in UTC, without what is finer than a second.</summary>
    internal static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For people: <c>1 March 2026</c>.</summary>
    internal static string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.UtcDateTime));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For people: <c>6 March 2023</c>, <c>March 2023</c>, <c>2023</c>, or two days with a dash between.</summary>
    /// <param name="date">As <see cref="DateRange.ToString"/> writes it; anything else stays as it is.</param>
    internal static string Period(string date)
    {
        if (!DateRange.TryParse(date, out var range))
            return date;
        if (range.First == range.Last)
            return Day(range.First);
        return date.Length switch
        {
            4 => date,
            7 => range.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => $"{Day(range.First)} – {Day(range.Last)}",
        };
    }

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

    /// <summary>The address, if it is one of the web; else null: addresses come from documents.</summary>
    internal static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var web) && web.Scheme is "http" or "https" ? web.AbsoluteUri : null;

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
