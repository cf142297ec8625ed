using System.Collections.Frozen;
using AngleSharp.Dom;

namespace FactCheck.Ingestion.Articles;

/// <summary>Tells what a part of a page is for from its tag, role, class and id.</summary>
internal static class PartNames
{
    private const int LongestName = 400; // a longer class attribute is machine-made and says nothing a person chose

    // Words of class names and ids, as newsrooms, blog software and the makers of widgets use them.
    private static readonly FrozenSet<string> Aside = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "ad", "ads", "advert", "adverts", "advertisement", "advertising", "advertorial", "adbox", "adsense", "adslot", "adunit", "sponsor", "sponsored",
        "outbrain", "taboola", "zergnet", "revcontent", "dianomi", "promo", "promos", "promotion", "promobox",
        "share", "shares", "sharing", "sharebar", "sharethis", "sharedaddy", "addthis", "addtoany", "social", "socials",
        "related", "recommend", "recommended", "recirc", "recirculation", "trending", "popular", "mostpopular", "mostread", "teaser", "teasers", "morestories",
        "newsletter", "newsletters", "signup", "login", "donate", "donation", "sidebar", "rail", "breadcrumb", "breadcrumbs",
        "nav", "navbar", "navigation", "menu", "submenu", "pagination", "pager", "masthead", "toolbar",
        "footer", "copyright", "cookie", "cookies", "consent", "gdpr", "modal", "popup", "lightbox", "tooltip", "popover", "rollover", "dropdown", "overlay",
        "caption", "captions", "figcaption", "gallery", "slideshow", "carousel", "slider", "vjs", "jwplayer", "infobox", "widget",
        "noprint", "skiplink", "toc", "editsection", "reflist", "catlinks", "navbox", "hatnote", "jumplink");

    // Words that name small things beside a text, and now and then the text itself.
    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "byline", "bylines", "bio", "authorbox", "credit", "credits", "tags", "taglist", "keywords", "timestamp", "pubdate", "meta", "metadata", "postmeta",
        "follow", "subscribe", "subscription", "readmore", "player", "print", "printonly", "rating", "ratings", "votes");

    private static readonly FrozenSet<string> Comments = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "comment", "comments", "commentlist", "commenting", "disqus", "respond", "livefyre", "replies", "responses", "guestbook");

    private static readonly FrozenSet<string> Body = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "articlebody", "storybody", "entrycontent", "postcontent", "postbody", "articletext", "storytext", "articlecontent", "storycontent");

    // Two words that say together what neither says alone.
    private static readonly FrozenSet<string> SmallPairs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "read more", "read next", "up next", "next up", "see also", "more from", "more stories", "more on", "also like", "most read", "most viewed",
        "author info", "author bio", "author box", "about author", "author card", "story list", "link list", "links list", "inline links", "sign up", "sr only",
        "visually hidden", "screen reader", "skip link", "table contents", "call action", "image info", "photo info", "media info", "post footer", "entry footer",
        "article footer", "post tags", "entry tags", "post navigation", "hero image", "lead image", "image details", "pull quote", "click here", "top stories",
        "latest news", "editors picks", "entry meta", "post date", "publish date", "article date", "date published", "last updated");

    /// <summary>The role; a page that says two things of one part is taken by the first it says.</summary>
    internal static PartRole RoleOf(IElement element)
    {
        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            return PartRole.Body;
        switch (element.GetAttribute("role"))
        {
            case "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "menu" or "dialog" or "alert" or "toolbar":
                return PartRole.Aside;
            default:
                break;
        }
        switch (element.LocalName)
        {
            case "nav" or "aside" or "footer" or "figcaption" or "figure" or "menu" or "dialog":
                return PartRole.Aside;
            default:
                break;
        }
        var name = OfName(element.ClassName);
        return name == PartRole.None ? OfName(element.Id) : name;
    }

    private static PartRole OfName(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
            return PartRole.None;
        var words = Words(name);
        var role = PartRole.None;
        for (var i = 0; i < words.Count; i++)
        {
            if (Comments.Contains(words[i]))
                return PartRole.Comments;
            var pair = i + 1 < words.Count ? words[i + 1] : "";
            if (Aside.Contains(words[i]) || IsAsideRunTogether(words[i]))
                role = PartRole.Aside;
            else if (role is PartRole.None or PartRole.Body && (Small.Contains(words[i]) || SmallPairs.Contains($"{words[i]} {pair}")))
                role = PartRole.Small;
            else if (role == PartRole.None && (Body.Contains(words[i]) || Body.Contains(words[i] + pair)))
                role = PartRole.Body;
        }
        return role;
    }

    // Names that are often written as one word with the next: "relatedposts", "thumbcaption".
    private static bool IsAsideRunTogether(string word) =>
        word.EndsWith("caption", StringComparison.OrdinalIgnoreCase) || word.StartsWith("related", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("recommend", StringComparison.OrdinalIgnoreCase) || word.StartsWith("newsletter", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("sponsor", StringComparison.OrdinalIgnoreCase) || word.StartsWith("advert", StringComparison.OrdinalIgnoreCase);

    // "article-body__relatedLinks" is article, body, related, Links.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetter(name[i]);
            if (!ends && !(char.IsUpper(name[i]) && i > start && char.IsLower(name[i - 1])))
                continue;
            if (i > start)
                words.Add(name[start..i]);
            start = ends ? i + 1 : i;
        }
        return words;
    }
}
