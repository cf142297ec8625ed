using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FactCheck.Ingestion.Articles;

/// <summary>Reads what a page says about its article: JSON-LD first, then meta elements, microdata, and what a reader would look at.</summary>
internal sealed class MetadataReader
{
    private const int MaxScripts = 50; // more are not read
    private const int MaxBylines = 10;
    private const int MaxHeadings = 50;
    private const int MaxNameLength = 2000; // UTF-16 units of an element's text that are kept: an h1 or a byline may be set around the whole page

    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title", "headline", "title"];
    private static readonly string[] AuthorNames =
        ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author", "twitter:data1:author"];
    private static readonly string[] PublisherNames =
        ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "application-name"];
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "parsely-pub-date", "sailthru.date", "datepublished", "dc.date.issued",
        "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "article.published",
        "citation_publication_date", "citation_date", "date", "ptime", "pdate", "originalpublicationdate", "og:pubdate",
    ];
    private static readonly string[] Properties = ["author", "publisher", "headline", "datePublished"];
    private static readonly string[] LanguageNames = ["content-language", "og:locale", "dc.language", "dcterms.language", "language"];

    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _microdata = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _scripts = [];
    private readonly List<string> _headings = [];
    private readonly List<string> _bylines = [];
    private string? _canonical;
    private string? _time;
    private string? _relAuthor;

    /// <summary>What the page says.</summary>
    internal static PageMetadata Read(IHtmlDocument page)
    {
        var reader = new MetadataReader();
        if (page.DocumentElement is { } root)
            reader.Walk(root);
        var linked = JsonLdArticle.Read(reader._scripts);
        var publisher = NameText.Publisher(linked.Publisher) ?? NameText.Publisher(reader.Meta(PublisherNames)) ?? NameText.Publisher(reader.Microdata("publisher"));
        return new()
        {
            Title = TitleText.Choose([linked.Headline, reader.Meta(TitleNames), reader.Microdata("headline")], page.Title, reader._headings, publisher),
            Author = NameText.Author(linked.Author) ?? NameText.Author(reader.Meta(AuthorNames)) ?? NameText.Author(reader.Microdata("author"))
                ?? NameText.Author(reader._relAuthor) ?? NameText.Byline(reader._bylines),
            Publisher = publisher,
            PublishedAt = DateText.Read(linked.PublishedAt) ?? reader.MetaDate() ?? DateText.Read(reader.Microdata("datePublished")) ?? DateText.Read(reader._time),
            Language = LanguageTag.Read(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang"))
                ?? LanguageTag.Read(reader.Meta(LanguageNames)) ?? LanguageTag.Read(linked.Language),
            CanonicalUrl = reader._canonical ?? reader.Meta(["og:url"]),
            ArticleBody = linked.ArticleBody,
        };
    }

    private void Walk(INode parent)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement element)
                continue;
            Look(element);
            Walk(element);
        }
    }

    private void Look(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                var content = element.GetAttribute("content");
                foreach (var name in (element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("http-equiv") ?? "").Split(' '))
                {
                    if (name.Length > 0 && !string.IsNullOrWhiteSpace(content))
                        _metas.TryAdd(name, content);
                }
                break;
            case "link" when element.GetAttribute("rel") is "canonical":
                _canonical ??= element.GetAttribute("href");
                break;
            case "script" when _scripts.Count < MaxScripts && element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                _scripts.Add(element.TextContent);
                break;
            case "h1" when _headings.Count < MaxHeadings:
                _headings.Add(Words(element));
                break;
            case "time" when element.GetAttribute("datetime") is { Length: > 0 } time:
                _time ??= time;
                break;
            case "a" when element.GetAttribute("rel") is "author":
                _relAuthor ??= Words(element);
                break;
            default:
                break;
        }
        if (_bylines.Count < MaxBylines && element.ClassName is { } kind
            && (kind.Contains("byline", StringComparison.OrdinalIgnoreCase) || kind.Contains("author", StringComparison.OrdinalIgnoreCase)))
            _bylines.Add(Words(element));
        if (element.GetAttribute("itemprop") is { } property && Properties.Contains(property) && !_microdata.ContainsKey(property))
            _microdata.TryAdd(property, element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? MicrodataName(element) ?? "");
    }

    private static string? MicrodataName(IElement element)
    {
        if (!element.HasAttribute("itemscope"))
            return element.ChildNodes.Length < 10 ? Words(element) : null;
        var name = element.QuerySelector("[itemprop=name]");
        return name?.GetAttribute("content") ?? (name is null ? null : Words(name));
    }

    // The element's text up to the limit: nested elements would each copy all that is in them.
    private static string Words(IElement element)
    {
        var words = new StringBuilder();
        foreach (var text in element.Descendants<IText>())
        {
            words.Append(text.Data, 0, Math.Min(text.Data.Length, MaxNameLength - words.Length));
            if (words.Length == MaxNameLength)
                break;
        }
        return words.ToString();
    }

    private string? Meta(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name, out var value))
                return WebUtility.HtmlDecode(value);
        }
        return null;
    }

    private DateTimeOffset? MetaDate()
    {
        foreach (var name in DateNames)
        {
            if (_metas.TryGetValue(name, out var value) && DateText.Read(value) is { } date)
                return date;
        }
        return null;
    }

    private string? Microdata(string property) => _microdata.GetValueOrDefault(property) is { Length: > 0 } value ? value : null;
}
