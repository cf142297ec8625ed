using System.Text.Json.Nodes;
using FactCheck.Core.Claims;
using FactCheck.Ingestion.Articles;
using FactCheck.Language.Articles;
using FactCheck.Language.Attributions;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch read</c>: everything that is read in an article.</summary>
internal static class ReadVerb
{
    public static BatchVerb Create(Engines engines) => new("read", "Sentences, claims, figures, dates and who says what, of articles.", (line, cancellation) =>
    {
        var article = ArticleOf(line);
        return Answer(article.Text, engines.Articles.Read(article, cancellation));
    });

    /// <summary>The article of a line.</summary>
    public static ArticleText ArticleOf(BatchLine line) => line.Optional("text") is { Length: > 0 } text ? new(text, line.Optional("title"), line.Days("published_at")?.First)
        : line.Optional("html") is { Length: > 0 } ? OfPage(ArticleVerb.Read(line), line) : throw new InputException("'text' (or 'html') is missing.");

    private static ArticleText OfPage(PageArticle page, BatchLine line) => new(page.Text, line.Optional("title") ?? page.Title,
        line.Days("published_at")?.First ?? (page.PublishedAt is { } at ? DateOnly.FromDateTime(at.DateTime) : null)); // the day as the page writes it, as for published_at

    /// <summary>Figures as the field <c>quantities</c> holds them.</summary>
    public static JsonArray Quantities(IEnumerable<Quantity> quantities) => List(quantities, Quantity);

    /// <summary>Dates as the field <c>dates</c> holds them.</summary>
    public static JsonArray Dates(IEnumerable<TimeExpression> dates) => List(dates, Date);

    /// <summary>Who says what, as the answer has it.</summary>
    public static JsonArray Attributions(string text, IEnumerable<Attribution> attributions) => List(attributions, attribution => Attribution(text, attribution));

    /// <summary>A comparator as the field <c>comparator</c> holds it.</summary>
    public static string Name(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "eq",
        Comparator.About => "about",
        Comparator.AtLeast => "at_least",
        Comparator.MoreThan => "more_than",
        Comparator.AtMost => "at_most",
        Comparator.LessThan => "less_than",
        Comparator.Range => "range",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "Not a comparator."),
    };

    private static JsonObject Answer(string text, ArticleReading reading) => new()
    {
        ["sentences"] = List(reading.Sentences, Sentence),
        ["claims"] = List(reading.Claims, Claim),
        ["quantities"] = List(reading.Quantities, Quantity),
        ["dates"] = List(reading.Dates, Date),
        ["attributions"] = Attributions(text, reading.Attributions),
    };

    private static JsonObject Sentence(SentenceReading sentence)
    {
        var json = Place(sentence.Span);
        json["check_worthiness"] = Math.Round(sentence.CheckWorthiness.Value, 4);
        json["check_worthy"] = sentence.IsCheckWorthy;
        json["subjective"] = sentence.CheckWorthiness.IsSubjective;
        json["reasons"] = Words(sentence.CheckWorthiness.Reasons);
        return json;
    }

    private static JsonObject Claim(ClaimReading claim)
    {
        var json = Place(claim.Span);
        json["claim"] = claim.NormalizedText;
        if (claim.Claimant is { } claimant)
            json["claimant"] = claimant;
        if (claim.ClaimDate is { } date)
            json["claim_date"] = date.ToString();
        json["type"] = claim.Type.ToString().ToLowerInvariant();
        json["check_worthiness"] = Math.Round(claim.CheckWorthiness, 4);
        json["check_worthy"] = claim.IsCheckWorthy;
        json["quantities"] = List(claim.Quantities, Quantity);
        json["dates"] = List(claim.Dates, Date);
        json["entities"] = Words(claim.Names);
        if (claim.Place is { } place)
            json["place"] = place;
        if (claim.Ambiguities.Count > 0)
            json["ambiguous"] = Words(claim.Ambiguities);
        return json;
    }

    private static JsonObject Quantity(Quantity quantity)
    {
        var json = Place(quantity.Span);
        json["value"] = quantity.Value;
        if (quantity.Max is { } max)
            json["max"] = max;
        json["comparator"] = Name(quantity.Comparator);
        if (quantity.Unit is { } unit)
            json["unit"] = unit;
        if (quantity.Counted is { } counted)
            json["of"] = counted;
        return json;
    }

    private static JsonObject Date(TimeExpression date)
    {
        var json = Place(date.Span);
        json["text"] = date.Text;
        if (date.Resolved is { } resolved)
            json["resolved"] = resolved.ToString();
        return json;
    }

    private static JsonObject Attribution(string text, Attribution attribution)
    {
        var source = Named(attribution.Source, attribution.SourceText);
        if (attribution.SourceName is { } name)
            source["name"] = name;
        return new()
        {
            ["source"] = source,
            ["cue"] = Named(attribution.Cue, attribution.CueText),
            ["content"] = Named(attribution.Content, attribution.Content.Of(text)),
        };
    }

    private static JsonObject Named(TextSpan span, string text)
    {
        var json = Place(span);
        json["text"] = text;
        return json;
    }

    private static JsonObject Place(TextSpan span) => new() { ["start"] = span.Start, ["end"] = span.End };

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> write) => [.. items.Select(JsonNode (item) => write(item))];
}
