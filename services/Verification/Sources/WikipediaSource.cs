using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Sources;

/// <summary>Articles of a wiki: found by its search, read as plain text, and of each the parts that share most words with the claim.</summary>
/// <remarks>
/// MediaWiki Action API as documented at https://www.mediawiki.org/wiki/API:Search (<c>list=search</c>: <c>query.search[].pageid</c>) and
/// https://www.mediawiki.org/wiki/Extension:TextExtracts (<c>prop=extracts</c>: <c>query.pages[].extract</c>; a whole article comes only one a
/// request). A fault is a 200 with <c>error.code</c>. Requests follow one another, as https://www.mediawiki.org/wiki/API:Etiquette asks.
/// An article is dated by its last revision: of what stood there earlier nothing is known, so for an earlier date it counts as later.
/// </remarks>
internal sealed partial class WikipediaSource(SourceAnswers answers, WikipediaOptions options, int maxPassagesOfPage) : IEvidenceSource
{
    private const int FewKeywords = 2;

    public string Name => ConfiguredSources.Wikipedia;

    public async Task<SourceFindings> SearchAsync(SourceQuery query, CancellationToken cancellation)
    {
        // Every word asked for must be in an article: first all, then, when no article has them all, only the most telling.
        var pages = await FindAsync(query.Keywords, cancellation);
        if (pages.Count == 0 && query.Keywords.Count > FewKeywords)
            pages = await FindAsync([.. query.Keywords.Take(FewKeywords)], cancellation);
        var passages = new List<FoundPassage>();
        foreach (var page in pages)
            passages.AddRange(await ReadAsync(page, query.Claim, cancellation));
        return new(passages, []);
    }

    private async Task<IReadOnlyList<long>> FindAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        using var answer = await AskAsync($"list=search&srnamespace=0&srprop=&srlimit={options.MaxArticles}&srsearch={Uri.EscapeDataString(string.Join(' ', words))}", cancellation);
        var found = answer.RootElement.Member("query").Member("search");
        if (found.ValueKind != JsonValueKind.Array)
            throw new JsonException("No list of results.");
        return [.. found.Items().Select(hit => hit.Member("pageid")).Where(id => id.ValueKind == JsonValueKind.Number)
            .Select(id => id.TryGetInt64(out var page) ? page : throw new JsonException("No page id.")).Take(options.MaxArticles)];
    }

    private async Task<IReadOnlyList<FoundPassage>> ReadAsync(long page, string claim, CancellationToken cancellation)
    {
        using var answer = await AskAsync(
            $"prop=extracts|info|revisions&explaintext=1&exsectionformat=plain&inprop=url&rvprop=timestamp&pageids={page.ToString(CultureInfo.InvariantCulture)}", cancellation);
        var pages = answer.RootElement.Member("query").Member("pages");
        if (pages.ValueKind != JsonValueKind.Array)
            throw new JsonException("No list of pages.");
        var article = pages.Items().FirstOrDefault();
        // Line by line, since a line of an extract is a paragraph or a heading.
        if (article.Member("extract").Text() is not { } extract)
            return [];
        var text = string.Join("\n\n", extract.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return PassageChoice.Choose(text, claim, maxPassagesOfPage, new FoundPassage(
            "", article.Member("canonicalurl").Address() ?? article.Member("fullurl").Address(), options.Publisher, article.Member("title").Name(),
            article.Member("revisions").Items().FirstOrDefault().Member("timestamp").Time(), options.Language, "", default));
    }

    private async Task<JsonDocument> AskAsync(string parameters, CancellationToken cancellation)
    {
        var answer = await answers.GetJsonAsync(new Uri($"{options.Address}?action=query&format=json&formatversion=2&{parameters}"), null, cancellation);
        if (answer.RootElement.Member("error").Member("code").Text() is not { } fault)
            return answer;
        answer.Dispose();
        throw new SourceFailedException(
            fault is "ratelimited" or "maxlag" ? SourceOutcome.RateLimited : fault.StartsWith("internal_api_error", StringComparison.Ordinal) ? SourceOutcome.Unreachable : SourceOutcome.Refused,
            Code().IsMatch(fault) ? $"API error {fault}" : "API error");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$")]
    private static partial Regex Code();
}
