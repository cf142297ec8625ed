using System.Text.Json;

namespace FactCheck.Ingestion.Articles;

/// <summary>What a page's JSON-LD says about its article. Wrong JSON-LD says nothing.</summary>
internal sealed class JsonLdArticle
{
    private const int MaxNodes = 5_000; // objects looked at in one page; what lies behind them is not read
    private const int MaxDepth = 64;

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
        "AskPublicNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "ScholarlyArticle", "TechArticle", "ClaimReview",
        "AdvertiserContentArticle", "SatiricalArticle", "Review", "WebPage", "ItemPage",
    };

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _nodes = [];
    private JsonElement? _article;

    /// <summary>Reads the contents of the page's script elements of type application/ld+json, in their order.</summary>
    internal static JsonLdArticle Read(IEnumerable<string> scripts)
    {
        var read = new JsonLdArticle();
        foreach (var script in scripts)
        {
            if (Parse(script) is { } json)
                read.Collect(json, 0);
        }
        // A page says of itself that it is a page, too; the article says more.
        read._article = read.First(type => type is not ("WebPage" or "ItemPage" or "ClaimReview" or "Review")) ?? read.First(_ => true);
        return read;
    }

    internal string? Headline => Text("headline") ?? (_article is { } article && !TypesOf(article).Contains("WebPage") ? Text("name") : null);
    internal string? Author => Names("author") ?? Names("creator");
    internal string? Publisher => Names("publisher") ?? Names("sourceOrganization");
    internal string? PublishedAt => Text("datePublished") ?? Text("dateCreated");
    internal string? Language => Text("inLanguage");
    internal string? ArticleBody => Text("articleBody") ?? Text("text");

    private static JsonElement? Parse(string script)
    {
        script = JsonLdRepair.Whole(script);
        foreach (var text in (string[])[script, JsonLdRepair.Repair(script)])
        {
            try
            {
                using var json = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth });
                return json.RootElement.Clone();
            }
            catch (JsonException)
            {
                // Newsrooms' templates write strings that are none; what can't be repaired is not read.
            }
        }
        return null;
    }

    private void Collect(JsonElement json, int depth)
    {
        if (depth > MaxDepth || _nodes.Count >= MaxNodes)
            return;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                Collect(item, depth + 1);
        }
        if (json.ValueKind != JsonValueKind.Object)
            return;
        _nodes.Add(json);
        if (StringOf(json, "@id") is { } id && json.EnumerateObject().Count() > 1)
            _byId.TryAdd(id, json);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Collect(property.Value, depth + 1);
        }
    }

    private JsonElement? First(Predicate<string> kind)
    {
        foreach (var node in _nodes)
        {
            if (TypesOf(node).Exists(type => Types.Contains(type) && kind(type)))
                return node;
        }
        return null;
    }

    private static List<string> TypesOf(JsonElement node) =>
        node.TryGetProperty("@type", out var type)
            ? Each(type).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!.Split('/', '#', ':')[^1]).ToList()
            : [];

    private string? Text(string property)
    {
        if (_article is not { } article || !article.TryGetProperty(property, out var value))
            return null;
        foreach (var one in Each(value))
        {
            var text = one.ValueKind switch
            {
                JsonValueKind.String => one.GetString(),
                JsonValueKind.Number => one.GetRawText(),
                JsonValueKind.Object => StringOf(one, "@value") ?? StringOf(one, "name") ?? StringOf(one, "alternateName"),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(text))
                return text;
        }
        return null;
    }

    private string? Names(string property)
    {
        if (_article is not { } article || !article.TryGetProperty(property, out var value))
            return null;
        var names = Each(value).Select(NameOf).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private string? NameOf(JsonElement one) => one.ValueKind switch
    {
        JsonValueKind.String => one.GetString(),
        JsonValueKind.Object => StringOf(one, "name")
            ?? (StringOf(one, "@id") is { } id && _byId.TryGetValue(id, out var node) ? StringOf(node, "name") : null),
        _ => null,
    };

    private static IEnumerable<JsonElement> Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(50) : [value];

    private static string? StringOf(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out var value))
            return null;
        var first = Each(value).FirstOrDefault();
        return first.ValueKind == JsonValueKind.String ? first.GetString() : null;
    }
}
