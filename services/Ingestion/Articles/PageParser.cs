using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Core.Errors;

namespace FactCheck.Ingestion.Articles;

/// <summary>Parses pages within bounds of depth, elements and attributes, so that no page takes more time than its length allows.</summary>
internal static class PageParser
{
    private const int MaxDepth = 1_000; // elements open at once; the parser looks through all of them at many a tag
    private const int MaxReopened = 500_000;
    private const int MaxElements = 250_000; // the longest pages known have a few ten thousand

    // What nobody here reads is not kept.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "class", "id", "href", "rel", "role", "lang", "xml:lang", "content", "name", "property", "http-equiv", "datetime", "type", "itemprop", "itemscope",
        "hidden", "aria-hidden", "style").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page's tree; the caller disposes it.</summary>
    /// <exception cref="InvalidRequestException">The page is beyond the bounds.</exception>
    internal static IHtmlDocument Parse(string html)
    {
        var depth = HtmlDepth.Of(html);
        if (depth.Deepest > MaxDepth)
            throw new InvalidRequestException("html", $"has elements nested more than {MaxDepth} deep.");
        if (depth.Reopened > MaxReopened)
            throw new InvalidRequestException("html", "leaves too many formatting elements open.");
        var elements = 0;
        return new HtmlParser(new()
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref _, name) => Read.Contains(name.Span),
            OnCreated = (_, _) =>
            {
                if (++elements > MaxElements)
                    throw new InvalidRequestException("html", $"has more than {MaxElements} elements.");
            },
        }).ParseDocument(html);
    }
}
