using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Verification.Judging;

namespace FactCheck.Verification.Sources;

/// <summary>A news or web search whose address and answer the settings describe. Snippets are passages, or the pages themselves where they are fetched.</summary>
internal sealed class JsonSearchSource(string name, SourceAnswers answers, JsonSearchOptions options, PageReader pages, int maxPassagesOfPage, TimeProvider time) : IEvidenceSource
{
    private const int MaxSnippet = 20_000;

    /// <summary>Share of the source's whole time after which no page is waited for: what the search gave must not be lost over its pages.</summary>
    private const double TimeForPages = 0.8;

    /// <summary>Name of the HTTP client for the pages that its results lead to.</summary>
    internal static string PagesClientOf(string name) => $"{name}/pages";

    public string Name => name;

    public async Task<SourceFindings> SearchAsync(SourceQuery query, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(options.Timeout * TimeForPages, time);
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        var words = options.AskWholeClaim ? query.Claim : string.Join(' ', query.Keywords);
        var address = options.UrlTemplate!.Replace("{query}", Uri.EscapeDataString(words), StringComparison.Ordinal)
            .Replace("{count}", options.MaxResults.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using var answer = await answers.GetJsonAsync(new Uri(address), AddKey, cancellation);
        var items = JsonPath.Find(answer.RootElement, options.ItemsPath);
        if (items.ValueKind != JsonValueKind.Array)
            throw new JsonException("No list of results where the settings say it is.");
        var given = items.Items().Take(options.MaxResults).ToList();
        var results = given.Select(SnippetOf).OfType<FoundPassage>().ToList();
        var faults = new List<string>();
        var passages = new List<FoundPassage>();
        for (var i = 0; i < results.Count; i++)
            passages.AddRange(i < options.FetchPages ? await ReadPageAsync(results[i], query.Claim, faults, inTime.Token, cancellation) : [results[i]]);
        var empty = passages.RemoveAll(passage => passage.Text.Length == 0);
        if (given.Count > 0 && passages.Count == 0 && faults.Count == 0)
            throw new JsonException("No result with an address and a text where the settings say they are.");
        return new(passages, [], Shortfall(faults, given.Count - results.Count, empty));
    }

    private static string? Shortfall(List<string> faults, int withoutAddress, int withoutText)
    {
        var parts = new List<string>();
        if (withoutAddress > 0)
            parts.Add($"{withoutAddress} without address");
        if (withoutText > 0)
            parts.Add($"{withoutText} without text");
        if (faults.Count > 0)
            parts.Add($"pages not read: {string.Join(", ", faults.GroupBy(fault => fault).OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"{fault.Count()} ({fault.Key})"))}");
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    private void AddKey(HttpRequestMessage request)
    {
        if (SourcesValidation.IsOn(options.KeyHeader))
            request.Headers.TryAddWithoutValidation(options.KeyHeader!, options.Key);
    }

    /// <summary>A result with an address; its text may be empty when the page is to be read.</summary>
    private FoundPassage? SnippetOf(JsonElement item)
    {
        if (JsonPath.Find(item, options.UrlPath).Address() is not { } url)
            return null;
        var text = SourceText.Plain(JsonPath.Find(item, options.TextPath).Text() ?? "");
        text = SourceText.Cut(text, MaxSnippet);
        var publisher = JsonPath.Find(item, options.PublisherPath).Name() ?? WebDomain.HostOf(new Uri(url));
        return new(text, url, publisher, JsonPath.Find(item, options.TitlePath).Name() is { } title ? SourceText.Plain(title) : null,
            JsonPath.Find(item, options.PublishedPath).Time(), null, ContentId.Sha256(text), new TextSpan(0, text.Length));
    }

    /// <summary>The page's best passages; the snippet where the page can't be read, which is said.</summary>
    private async Task<IReadOnlyList<FoundPassage>> ReadPageAsync(FoundPassage result, string claim, List<string> faults, CancellationToken inTime, CancellationToken cancellation)
    {
        try
        {
            var (page, address) = await pages.ReadAsync(PagesClientOf(name), new Uri(result.Url!), inTime);
            var chosen = PassageChoice.Choose(page.Text, claim, maxPassagesOfPage, result with
            {
                Url = address.AbsoluteUri,
                Title = result.Title ?? page.Title,
                PublishedAt = result.PublishedAt ?? page.PublishedAt,
            });
            return chosen.Count > 0 ? chosen : [result];
        }
        catch (Exception) when (inTime.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            faults.Add("no time left");
            return [result];
        }
        catch (Exception failure) when (SourceFaults.Of(failure) is not null)
        {
            faults.Add(SourceFaults.Of(failure)!.Message);
            return [result];
        }
    }
}
