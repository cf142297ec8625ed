using System.Text;
using System.Xml;
using FactCheck.Core.Publishing;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>Publications as an Atom feed (RFC 4287), with links to further pages (RFC 5005).</summary>
internal sealed class AtomFeed(Ratings ratings, PublicAddresses addresses, IOptions<PublishingOptions> options)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The page as XML.</summary>
    internal string Of(FeedPage page)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, options.Value.Language);
            Text(xml, "id", addresses.Of("feeds/claim-reviews.atom"));
            Text(xml, "title", $"{options.Value.OrganizationName}: fact-checks");
            // A feed must say when it changed; an empty one never did.
            Text(xml, "updated", PublishedText.Iso(page.Publications.Count == 0 ? DateTimeOffset.UnixEpoch : page.Publications[0].ModifiedAt));
            Link(xml, "self", page.SelfUrl, "application/atom+xml");
            Link(xml, "alternate", addresses.Home, "text/html");
            if (page.NextUrl is not null)
                Link(xml, "next", page.NextUrl, "application/atom+xml");
            Author(xml, options.Value.OrganizationName);
            foreach (var publication in page.Publications)
                Entry(xml, publication);
            xml.WriteEndElement();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Entry(XmlWriter xml, Publication publication)
    {
        var current = publication.Current;
        var rating = ratings.Of(current.Verdict);
        var isRetracted = current.Kind == PublicationKind.Retracted;
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", addresses.PageOf(publication.Id));
        Text(xml, "title", PublishedText.Heading(current, rating.Name));
        Text(xml, "published", PublishedText.Iso(publication.PublishedAt));
        Text(xml, "updated", PublishedText.Iso(publication.ModifiedAt));
        Link(xml, "alternate", addresses.PageOf(publication.Id), "text/html");
        Link(xml, "alternate", addresses.JsonLdOf(publication.Id), "application/ld+json");
        if (PublishedText.WebAddress(current.FirstAppearance?.Url) is { } about)
            Link(xml, "related", about, null);
        Category(xml, isRetracted ? "Retracted" : rating.Name);
        if (current.Kind is PublicationKind.Corrected or PublicationKind.Updated)
            Category(xml, current.Kind.ToString());
        if (PublishedText.Notice(current) is { } notice)
            Text(xml, "summary", notice);
        if (!isRetracted)
            Text(xml, "content", current.Justification);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, PublishedText.ForXml(text));

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", PublishedText.ForXml(address));
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", PublishedText.ForXml(term));
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }
}
