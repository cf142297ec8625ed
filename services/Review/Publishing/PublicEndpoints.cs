using System.Globalization;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;
using FactCheck.Hosting.Errors;
using Google.Rpc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Review.Publishing;

/// <summary>What readers and their programs get without signing in: pages, feeds, exports. Of one workspace, which the settings name.</summary>
internal sealed class PublicEndpoints(IPublicationStore publications, PublicationPage pages, ConditionalAnswer answer, ExportGate gate,
    PublicAddresses addresses, IOptions<PublishingOptions> options)
{
    // The ClaimReview in a page is a data block, which never runs. No script, no frame, no other origin.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] GetOrHead = [HttpMethods.Get, HttpMethods.Head];

    internal static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        readers.MapMethods("/claim-reviews", GetOrHead, (HttpContext context, PublicEndpoints answers) =>
            AnswerAsync(context, () => answers.SendFeedAsync(context, "text/html; charset=utf-8", page => answers.PageOf(page))));
        readers.MapMethods("/claim-reviews/style.css", GetOrHead, (HttpContext context, PublicEndpoints answers) =>
            AnswerAsync(context, () => answers.SendStyleAsync(context)));
        readers.MapMethods("/claim-reviews/{id}", GetOrHead, (HttpContext context, string id, PublicEndpoints answers) =>
            AnswerAsync(context, () => answers.SendAsync(context, id, "text/html; charset=utf-8", answers.PageOf)));
        readers.MapMethods("/claim-reviews/{id}.jsonld", GetOrHead, (HttpContext context, string id, PublicEndpoints answers, ClaimReviewJson json) =>
            AnswerAsync(context, () => answers.SendAsync(context, id, "application/ld+json; charset=utf-8", json.TextOf)));
        readers.MapMethods("/feeds/claim-reviews.json", GetOrHead, (HttpContext context, PublicEndpoints answers, PublicationFeeds feeds) =>
            AnswerAsync(context, () => answers.SendFeedAsync(context, "application/feed+json; charset=utf-8", feeds.JsonFeed)));
        readers.MapMethods("/feeds/claim-reviews-data-feed.json", GetOrHead, (HttpContext context, PublicEndpoints answers, PublicationExport export) =>
            AnswerAsync(context, () => answers.SendExportAsync(context, "application/ld+json; charset=utf-8", export.WriteDataFeedAsync)));
        readers.MapMethods("/feeds/claim-reviews.atom", GetOrHead, (HttpContext context, PublicEndpoints answers, AtomFeed feed) =>
            AnswerAsync(context, () => answers.SendFeedAsync(context, "application/atom+xml; charset=utf-8", feed.Of)));
        readers.MapMethods("/exports/claim-reviews.csv", GetOrHead, (HttpContext context, PublicEndpoints answers, PublicationExport export) =>
            AnswerAsync(context, () => answers.SendExportAsync(context, "text/csv; charset=utf-8", export.WriteCsvAsync)));
        readers.MapMethods("/exports/claim-reviews.jsonl", GetOrHead, (HttpContext context, PublicEndpoints answers, PublicationExport export) =>
            AnswerAsync(context, () => answers.SendExportAsync(context, "application/jsonl; charset=utf-8", export.WriteJsonLinesAsync)));
    }

    private WorkspaceId Workspace => new(options.Value.Workspace);

    private string PageOf(Publication publication) => pages.Of(publication);

    private string PageOf(FeedPage page) => pages.List(page.Publications, page.NextUrl);

    private async Task SendAsync(HttpContext context, string id, string type, Func<Publication, string> text)
    {
        var publication = await publications.GetAsync(Workspace, new PublicationId(id), context.RequestAborted);
        await answer.SendAsync(context, type, text(publication), publication.ModifiedAt);
    }

    private async Task SendFeedAsync(HttpContext context, string type, Func<FeedPage, string> text)
    {
        var token = context.Request.Query["page_token"].ToString();
        var found = await publications.ListAsync(new() { Workspace = Workspace }, new PageRequest(options.Value.FeedPageSize, token), context.RequestAborted);
        var path = context.Request.Path.Value!.TrimStart('/');
        var feed = new FeedPage(found.Items, Address(path, token), found.NextPageToken.Length == 0 ? null : Address(path, found.NextPageToken));
        await answer.SendAsync(context, type, text(feed), found.Items.Count == 0 ? null : found.Items[0].ModifiedAt);
    }

    private string Address(string path, string token) =>
        token.Length == 0 ? addresses.Of(path) : $"{addresses.Of(path)}?page_token={Uri.EscapeDataString(token)}";

    private Task SendExportAsync(HttpContext context, string type, Func<WorkspaceId, Stream, CancellationToken, Task> write) =>
        gate.PassAsync(() => WriteExportAsync(context, type, write));

    private async Task WriteExportAsync(HttpContext context, string type, Func<WorkspaceId, Stream, CancellationToken, Task> write)
    {
        // Whatever changes becomes the first of the list: its head tells one state of the whole from another.
        var head = (await publications.ListAsync(new() { Workspace = Workspace }, new PageRequest(1), context.RequestAborted)).Items;
        var state = head.Count == 0 ? "empty" : FormattableString.Invariant($"{head[0].Id.Value}-{head[0].Revision}-{head[0].ModifiedAt.ToUnixTimeMilliseconds()}");
        if (answer.IsKnown(context, new EntityTagHeaderValue($"\"{state}\"", isWeak: true), head.Count == 0 ? null : head[0].ModifiedAt))
            return;
        context.Response.ContentType = type;
        if (context.Request.Path.StartsWithSegments("/exports", StringComparison.Ordinal))
            context.Response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"{Path.GetFileName(context.Request.Path.Value)}\"";
        if (!HttpMethods.IsHead(context.Request.Method))
            await write(Workspace, context.Response.Body, context.RequestAborted);
    }

    private async Task SendStyleAsync(HttpContext context)
    {
        await using var asset = typeof(PublicEndpoints).Assembly.GetManifestResourceStream("Publishing/style.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(asset);
        await answer.SendAsync(context, "text/css; charset=utf-8", await reader.ReadToEndAsync(context.RequestAborted), modified: null);
    }

    private static async Task AnswerAsync(HttpContext context, Func<Task> send)
    {
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = ContentSecurityPolicy;
        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            await send();
        }
        catch (FactCheckException failure) when (!context.Response.HasStarted)
        {
            // The same table as for calls, as plain HTTP.
            context.Response.StatusCode = (Code)ErrorTable.ToStatus(failure).Code switch
            {
                Code.NotFound => StatusCodes.Status404NotFound,
                Code.InvalidArgument => StatusCodes.Status400BadRequest,
                Code.ResourceExhausted => StatusCodes.Status429TooManyRequests,
                Code.Unavailable => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (failure is OverloadedException full)
                context.Response.Headers.RetryAfter = ((int)full.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            if (context.Response.StatusCode != StatusCodes.Status404NotFound)
                return;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(context.RequestServices.GetRequiredService<PublicationPage>().Missing(), context.RequestAborted);
        }
    }
}
