using FactCheck.Hosting.Calls;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Ingestion;

public sealed class SubmitTests(IngestionHost host) : IClassFixture<IngestionHost>
{
    private const string Html = """
        <html lang="en"><head><title>Bicycles on the bridge</title><script>var x = "not text";</script></head><body><article>
        <h1>Bicycles on the bridge</h1>
        <p>The council counted 4,812 bicycles on the bridge last year, a fifth more than the year before, the mayor said on Monday morning.</p>
        <p>Half of them came from the northern bank, where a new path was opened in spring, and the other half came from the old town.</p>
        <p>The bridge was closed to cars in 2021, and since then the number of people who cross it by bicycle has grown every single year.</p>
        </article></body></html>
        """;

    private readonly IngestionService.IngestionServiceClient _client = new(host.Grpc);
    private readonly Metadata _own = Callers.In(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task A_text_is_stored_with_what_the_caller_says_of_it()
    {
        var published = new DateTimeOffset(2023, 10, 30, 8, 0, 0, TimeSpan.Zero).ToTimestamp();
        var call = _client.SubmitDocumentAsync(new()
        {
            Text = "Prices rose by 3 %.",
            Url = "https://Example.org/prices#top",
            Title = "Prices",
            Publisher = "Example Post",
            Author = "A. Writer",
            PublishTime = published,
            Language = "en",
        }, _own);
        var answer = await call;
        var document = answer.Document;
        Assert.False(answer.AlreadyStored);
        Assert.Equal(("https://example.org/prices", "Prices", "Example Post", "A. Writer", published, "en", ""),
            (document.Url, document.Title, document.Publisher, document.Author, document.PublishTime, document.Language, document.Text));
        Assert.Equal(DocumentState.Ingested, document.State);
        Assert.Equal((await call.ResponseHeadersAsync).GetValue(CallHeaders.TraceId), document.TraceId);
    }

    [Fact]
    public async Task The_text_comes_back_only_when_asked_for()
    {
        var id = (await _client.SubmitDocumentAsync(new() { Text = "Prices rose — by 3 %. 🚲\r\n" }, _own)).Document.DocumentId;
        Assert.Equal("", (await _client.GetDocumentAsync(new() { DocumentId = id }, _own)).Document.Text);
        Assert.Equal("", (await _client.GetDocumentAsync(new() { DocumentId = id, View = DocumentView.Basic }, _own)).Document.Text);
        Assert.Equal("Prices rose — by 3 %. 🚲\r\n", (await _client.GetDocumentAsync(new() { DocumentId = id, View = DocumentView.Full }, _own)).Document.Text);
    }

    [Fact]
    public async Task The_article_of_a_page_is_read()
    {
        var id = (await _client.SubmitDocumentAsync(new() { Html = Html, Url = "https://example.org/bridge" }, _own)).Document.DocumentId;
        var document = (await _client.GetDocumentAsync(new() { DocumentId = id, View = DocumentView.Full }, _own)).Document;
        Assert.Contains("4,812 bicycles", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not text", document.Text, StringComparison.Ordinal);
        Assert.Equal(("Bicycles on the bridge", "en"), (document.Title, document.Language));
    }

    [Fact]
    public async Task The_callers_word_wins_over_the_pages() => Assert.Equal("Mine",
        (await _client.SubmitDocumentAsync(new() { Html = Html, Title = "Mine" }, _own)).Document.Title);

    [Fact]
    public async Task The_clock_of_where_it_was_published_is_kept_and_makes_no_other_document()
    {
        var published = new DateTimeOffset(2023, 10, 31, 0, 30, 0, TimeSpan.FromHours(3)).ToTimestamp();
        var abroad = Callers.In(Guid.NewGuid().ToString("N"));
        var local = (await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", PublishTime = published, PublishUtcOffset = new() { Seconds = 10_800 } }, _own)).Document;
        var utc = (await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", PublishTime = published }, _own)).Document;
        Assert.Equal((local.DocumentId, new Duration { Seconds = 10_800 }), (utc.DocumentId, local.PublishUtcOffset));
        Assert.Null((await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", PublishTime = published }, abroad)).Document.PublishUtcOffset);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-10-31T00:30:00+03:00\"}</script>", 10_800)]
    [InlineData("<meta property='article:published_time' content='2023-10-30T16:30:00-05:00'>", -18_000)]
    [InlineData("<meta property='article:published_time' content='2023-10-30T21:30:00Z'>", null)]
    public async Task The_clock_of_a_page_is_kept(string head, int? seconds)
    {
        var page = Html.Replace("<head>", $"<head>{head}", StringComparison.Ordinal);
        var offset = seconds is { } ahead ? new Duration { Seconds = ahead } : null;
        var stored = (await _client.SubmitDocumentAsync(new() { Html = page }, _own)).Document;
        Assert.Equal((new DateTimeOffset(2023, 10, 30, 21, 30, 0, TimeSpan.Zero).ToTimestamp(), offset), (stored.PublishTime, stored.PublishUtcOffset));
        // The caller's time wins, and with it UTC; where it is the page's, so is the clock.
        var elsewhere = Callers.In(Guid.NewGuid().ToString("N"));
        Assert.Equal(offset, (await _client.SubmitDocumentAsync(new() { Html = page, PublishTime = stored.PublishTime }, elsewhere)).Document.PublishUtcOffset);
        var other = Callers.In(Guid.NewGuid().ToString("N"));
        Assert.Null((await _client.SubmitDocumentAsync(new() { Html = page, PublishTime = new() { Seconds = 1_700_000_000 } }, other)).Document.PublishUtcOffset);
    }

    public static TheoryData<SubmitDocumentRequest, string> Wrong() => new()
    {
        { new(), "content" },
        { new() { Text = "" }, "text" },
        { new() { Text = " \n\t" }, "text" },
        { new() { Text = new string('x', 1024 * 1024 + 1) }, "text" },
        { new() { Text = new string('ж', 512 * 1024 + 1) }, "text" },
        { new() { Html = "" }, "html" },
        { new() { Html = "<p></p>" }, "html" },
        { new() { Html = new string('<', 5 * 1024 * 1024 + 1) }, "html" },
        { new() { FetchUrl = "" }, "fetch_url" },
        { new() { FetchUrl = "ftp://example.org/" }, "fetch_url" },
        { new() { FetchUrl = "http://user:password@example.org/" }, "fetch_url" },
        { new() { Text = "x", Url = "example.org" }, "url" },
        { new() { Text = "x", Url = $"https://example.org/{new string('x', 4_000)}" }, "url" },
        { new() { Text = "x", Title = new string('x', 501) }, "title" },
        { new() { Text = "x", Publisher = new string('x', 501) }, "publisher" },
        { new() { Text = "x", Author = new string('x', 501) }, "author" },
        { new() { Text = "x", Language = new string('x', 36) }, "language" },
        { new() { Text = "x", PublishTime = new() { Seconds = long.MaxValue } }, "publish_time" },
        { new() { Text = "x", PublishTime = new(), PublishUtcOffset = new() { Seconds = 18 * 3_600 + 60 } }, "publish_utc_offset" },
        { new() { Text = "x", PublishUtcOffset = new() { Seconds = 3_600 } }, "publish_utc_offset" },
        { new() { Text = "x", RequestId = new string('x', 129) }, "request_id" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_broken_rule_names_its_field(SubmitDocumentRequest request, string field)
    {
        var refusal = await Refusal.OfAsync(_client.SubmitDocumentAsync(request, _own));
        Assert.Equal((Code.InvalidArgument, field), (refusal.Code, Assert.Single(refusal.Fields)));
    }

    [Fact]
    public async Task A_text_of_just_the_limit_is_taken() =>
        Assert.False((await _client.SubmitDocumentAsync(new() { Text = new string('x', 1024 * 1024) }, _own)).AlreadyStored);

    [Fact]
    public async Task The_same_content_twice_is_one_document()
    {
        var first = await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", Url = "https://example.org/a", Title = "First" }, _own);
        var again = await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", Url = "https://example.org/a", Title = "Second" }, _own);
        Assert.Equal((first.Document.DocumentId, true, "First"), (again.Document.DocumentId, again.AlreadyStored, again.Document.Title));
    }

    [Theory]
    [InlineData("https://example.org/a?utm_source=x&fbclid=y")]
    [InlineData("HTTPS://EXAMPLE.ORG:443/a#part")]
    public async Task A_tracking_link_is_the_same_document(string url)
    {
        var first = await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", Url = "https://example.org/a" }, _own);
        var tracked = await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", Url = url }, _own);
        Assert.Equal((first.Document.DocumentId, true), (tracked.Document.DocumentId, tracked.AlreadyStored));
    }

    [Fact]
    public async Task An_edit_of_the_page_is_another_document_at_the_same_address()
    {
        var first = await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", Url = "https://example.org/a" }, _own);
        var edited = await _client.SubmitDocumentAsync(new() { Text = "Prices fell.", Url = "https://example.org/a" }, _own);
        Assert.NotEqual(first.Document.DocumentId, edited.Document.DocumentId);
        var revisions = await _client.ListDocumentsAsync(new() { Url = "https://example.org/a?utm_source=x" }, _own);
        Assert.Equal(2, revisions.Documents.Count);
    }

    [Fact]
    public async Task Another_workspace_has_documents_of_its_own()
    {
        var id = (await _client.SubmitDocumentAsync(new() { Text = "Prices rose." }, _own)).Document.DocumentId;
        var other = Callers.In(Guid.NewGuid().ToString("N"));
        Assert.Equal("DOCUMENT_NOT_FOUND", (await Refusal.OfAsync(_client.GetDocumentAsync(new() { DocumentId = id }, other))).Reason);
        Assert.Empty((await _client.ListDocumentsAsync(new(), other)).Documents);
        Assert.NotEqual(id, (await _client.SubmitDocumentAsync(new() { Text = "Prices rose." }, other)).Document.DocumentId);
    }

    [Fact]
    public async Task The_same_request_twice_gets_the_same_answer()
    {
        var request = new SubmitDocumentRequest { Text = "Prices rose.", RequestId = "r-1" };
        var first = await _client.SubmitDocumentAsync(request, _own);
        Assert.Equal(first, await _client.SubmitDocumentAsync(request, _own));
        Assert.False(first.AlreadyStored);
    }

    [Fact]
    public async Task A_request_id_used_for_another_request_is_refused()
    {
        await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", RequestId = "r-1" }, _own);
        var refusal = await Refusal.OfAsync(_client.SubmitDocumentAsync(new() { Text = "Prices fell.", RequestId = "r-1" }, _own));
        Assert.Equal(["request_id"], refusal.Fields);
        Assert.Single((await _client.ListDocumentsAsync(new(), _own)).Documents);
    }

    [Fact]
    public async Task A_request_id_is_the_workspaces_own()
    {
        await _client.SubmitDocumentAsync(new() { Text = "Prices rose.", RequestId = "r-1" }, _own);
        var other = await _client.SubmitDocumentAsync(
            new() { Text = "Prices fell.", RequestId = "r-1" }, Callers.In(Guid.NewGuid().ToString("N")));
        Assert.False(other.AlreadyStored);
    }

    [Fact]
    public async Task Many_at_once_make_one_document()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => _client.SubmitDocumentAsync(new() { Text = "Prices rose." }, _own).ResponseAsync));
        Assert.Single(answers.Select(answer => answer.Document.DocumentId).Distinct());
        Assert.Single((await _client.ListDocumentsAsync(new(), _own)).Documents);
    }
}
