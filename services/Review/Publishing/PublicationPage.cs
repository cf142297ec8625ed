using FactCheck.Core.Publishing;
using FactCheck.Core.Time;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>The pages that readers see. Plain HTML without script; every text from a document or a person is encoded.</summary>
internal sealed class PublicationPage(Ratings ratings, ClaimReviewJson json, PublicAddresses addresses, IOptions<PublishingOptions> options, TimeProvider time)
{
    /// <summary>One publication with its history.</summary>
    internal string Of(Publication publication)
    {
        var current = publication.Current;
        var rating = ratings.Of(current.Verdict);
        var head = Markup.Of($"""
            <link rel="canonical" href="{addresses.PageOf(publication.Id)}">
            <link rel="alternate" type="application/ld+json" href="{addresses.JsonLdOf(publication.Id)}">
            <script type="application/ld+json">{new Markup(json.TextOf(publication))}</script>
            """);
        var body = Markup.Of($"""
            <article>
            <p class="verdict {current.Kind.ToString()} {current.Verdict.ToString()}">{(current.Kind == PublicationKind.Retracted ? "Retracted" : rating.Name)}</p>
            <h1 dir="auto">{current.ClaimText}</h1>
            <p class="claimant">Claimed by <span dir="auto">{PublishedText.Claimant(current)}</span>{ClaimDate(current)}</p>
            {Notices(publication)}
            {(current.Kind == PublicationKind.Retracted ? Markup.Empty : Review(current))}
            {Appearances(current)}
            <footer>
            <p>Published {Markup.Day(publication.PublishedAt)}, last changed {Markup.Day(publication.ModifiedAt)}.{Expiry(current)}</p>
            {Credits(current)}
            </footer>
            {History(publication)}
            </article>
            """);
        return Document(PublishedText.Heading(current, rating.Name), head, body);
    }

    /// <summary>A page of the list.</summary>
    /// <param name="publications">Last changed first.</param>
    /// <param name="nextUrl">Of the next page; null on the last.</param>
    internal string List(IReadOnlyList<Publication> publications, string? nextUrl)
    {
        var items = Markup.Join(publications.Select(publication =>
        {
            var current = publication.Current;
            var name = current.Kind == PublicationKind.Retracted ? "Retracted" : ratings.Of(current.Verdict).Name;
            return Markup.Of($"""
                <li><span class="verdict {current.Kind.ToString()} {current.Verdict.ToString()}">{name}</span>
                <a href="{addresses.PageOf(publication.Id)}" dir="auto">{current.ClaimText}</a>
                <span class="claimant"><span dir="auto">{PublishedText.Claimant(current)}</span>, {Markup.Day(publication.ModifiedAt)}</span></li>

                """);
        }));
        var none = publications.Count == 0 ? Markup.Of($"<p>Nothing has been published yet.</p>") : Markup.Empty;
        var next = nextUrl is null ? Markup.Empty : Markup.Of($"<p><a rel=\"next\" href=\"{nextUrl}\">Older fact-checks</a></p>");
        return Document("Fact-checks", Markup.Empty, Markup.Of($"<h1>Fact-checks</h1>\n{none}<ul class=\"list\">\n{items}</ul>\n{next}"));
    }

    /// <summary>The page for an address that leads nowhere.</summary>
    internal string Missing() => Document("Not found", Markup.Empty,
        Markup.Of($"<h1>Not found</h1>\n<p>Nothing is published at this address. <a href=\"{addresses.Home}\">All fact-checks</a></p>"));

    private string Document(string title, Markup head, Markup body) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="{options.Value.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} - {options.Value.OrganizationName}</title>
        <link rel="stylesheet" href="{addresses.Of("claim-reviews/style.css")}">
        <link rel="alternate" type="application/atom+xml" title="{options.Value.OrganizationName}" href="{addresses.Of("feeds/claim-reviews.atom")}">
        <link rel="alternate" type="application/feed+json" title="{options.Value.OrganizationName}" href="{addresses.Of("feeds/claim-reviews.json")}">
        {head}
        </head>
        <body>
        <header><a href="{addresses.Home}">{options.Value.OrganizationName}</a></header>
        <main>
        {body}
        </main>
        </body>
        </html>

        """).Html;

    private static Markup ClaimDate(PublicationVersion version) => version.ClaimDate is not { } date ? Markup.Empty
        : Markup.Of($", <time datetime=\"{date}\">{PublishedText.Period(date)}</time>");

    private static Markup Notices(Publication publication) => Markup.Join(publication.Versions.Reverse().Where(version => PublishedText.Notice(version) is not null)
        .Select(version => Markup.Of($"<p class=\"notice {version.Kind.ToString()}\" role=\"note\" dir=\"auto\">{PublishedText.Notice(version)}</p>\n")));

    private static Markup Review(PublicationVersion version)
    {
        var citations = Markup.Join(version.Citations.Select(citation => Markup.Of($"""
            <li>{(citation.Quote is { } quote ? Markup.Of($"<blockquote dir=\"auto\">{quote}</blockquote>") : Markup.Empty)}
            <cite>{Markup.Link(citation.Url, citation.Publisher ?? citation.Url ?? "source")}</cite>{(citation.PublishedAt is { } at ? Markup.Of($", {Markup.Day(at)}") : Markup.Empty)}</li>

            """)));
        var evidence = version.Citations.Count == 0 ? Markup.Empty : Markup.Of($"<h2>Evidence</h2>\n<ol class=\"evidence\">\n{citations}</ol>\n");
        return Markup.Of($"<h2>Why</h2>\n{Paragraphs(version.Justification)}{evidence}");
    }

    private static Markup Appearances(PublicationVersion version)
    {
        var known = version.Appearances.Where(appearance => appearance.Url is not null || appearance.Title is not null || appearance.Publisher is not null).ToList();
        var items = Markup.Join(known.Select(appearance => Markup.Of(
            $"<li>{Markup.Link(appearance.Url, appearance.Title ?? appearance.Url ?? appearance.Publisher!)}{(appearance.Publisher is { } publisher ? Markup.Of($", <span dir=\"auto\">{publisher}</span>") : Markup.Empty)}</li>\n")));
        return known.Count == 0 ? Markup.Empty : Markup.Of($"<h2>Where it appeared</h2>\n<ul>\n{items}</ul>");
    }

    private Markup Expiry(PublicationVersion version) => version.ExpiresAt is not { } end ? Markup.Empty
        : end > time.Now() ? Markup.Of($" Holds until {Markup.Day(end)}.")
        : Markup.Of($" <strong>Ran out on {Markup.Day(end)}: it may be out of date.</strong>");

    private static Markup Credits(PublicationVersion version) => (version.Reviewer, version.ApprovedBy) switch
    {
        ({ } reviewer, { } approver) => Markup.Of($"<p>Checked by <span dir=\"auto\">{reviewer}</span>, approved by <span dir=\"auto\">{approver}</span>.</p>"),
        ({ } reviewer, null) => Markup.Of($"<p>Checked by <span dir=\"auto\">{reviewer}</span>.</p>"),
        _ => Markup.Empty,
    };

    private Markup History(Publication publication) => publication.Versions.Count == 1 ? Markup.Empty : Markup.Of($"""
        <section><h2>History</h2>
        <ol class="history">
        {Markup.Join(publication.Versions.Select(version => Markup.Of($"<li>{Markup.Day(version.At)}: {version.Kind.ToString()}, <span dir=\"auto\">{ratings.Of(version.Verdict).Name}: {version.ClaimText}</span><details><summary>What was published</summary>{Paragraphs(version.Justification)}</details></li>\n")))}</ol></section>
        """);

    private static Markup Paragraphs(string text) => Markup.Join(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => Markup.Of($"<p dir=\"auto\">{paragraph}</p>\n")));
}
