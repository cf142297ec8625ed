using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactCheck.Evaluation.Sets;

/// <summary>Web pages with the text of their article.</summary>
internal static partial class ArticleSets
{
    private const string Task = "article";

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("html-aeb", Task, folder => [("aeb.jsonl", Benchmark(folder))]),
        // Its gold is what another program reads, captions and all.
        new("html-readability", Task, folder => [("readability.jsonl", Readability(Path.Combine(folder, "test", "test-pages")))]),
    ];

    private static IEnumerable<JsonObject> Benchmark(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth_visible.json")));
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            using var file = File.OpenRead(Path.Combine(folder, "html", $"{page.Name}.html.gz"));
            using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
            yield return Line(page.Name, reader.ReadToEnd(), page.Value.GetProperty("url").GetString(), page.Value.GetProperty("articleBody").GetString()!);
        }
    }

    private static IEnumerable<JsonObject> Readability(string folder) =>
        from page in Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
        let gold = WebUtility.HtmlDecode(Tag().Replace(File.ReadAllText(Path.Combine(page, "expected.html")), " ")).Trim()
        where gold.Length > 0
        select Line(Path.GetFileName(page), File.ReadAllText(Path.Combine(page, "source.html")), null, gold);

    private static JsonObject Line(string id, string html, string? url, string body)
    {
        var line = new JsonObject { ["id"] = id, ["html"] = html, ["article_body"] = body };
        if (url is not null)
            line["url"] = url;
        return line;
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
