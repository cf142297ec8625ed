using FactCheck.Protos.Ingestion.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FactCheck.Tests.Service.Ingestion;

/// <summary>The same article under another address is one document; another article of the same making is another.</summary>
public sealed class DuplicateTests(IngestionHost host) : IClassFixture<IngestionHost>
{
    private const string Story = """
        The council counted 4,812 bicycles on the bridge last year, a fifth more than the year before, the mayor said on Monday morning. Half of them
        came from the northern bank, where a new path was opened in spring, and the other half came from the old town. The bridge was closed to cars in
        2021, and since then the number of people who cross it by bicycle has grown every single year, though not as fast as those who planned it had
        hoped when they asked the voters for their money. A second path will be built along the southern bank, the mayor said, as soon as the owners of
        the gardens there have agreed to sell a strip of them, which most of them seem ready to do at the price that was offered to them last month.
        """;

    private static readonly Timestamp Morning = new DateTimeOffset(2023, 10, 30, 8, 0, 0, TimeSpan.Zero).ToTimestamp();
    private readonly IngestionService.IngestionServiceClient _client = new(host.Grpc);
    private readonly Metadata _own = Callers.In(Guid.NewGuid().ToString("N"));

    [Theory]
    [InlineData("https://example.org/amp/bridge")]
    [InlineData("https://m.example.org/bridge?id=7")]
    [InlineData("https://www.example.org/news/bridge-print")]
    public async Task The_same_text_at_another_address_of_the_site_is_the_same_document(string other)
    {
        var first = await SubmitAsync(Story, "https://example.org/bridge");
        var again = await SubmitAsync(Story, other);
        Assert.Equal((first.Document.DocumentId, true, "https://example.org/bridge"), (again.Document.DocumentId, again.AlreadyStored, again.Document.Url));
    }

    [Fact]
    public async Task An_edited_copy_at_another_address_is_a_revision()
    {
        var first = await SubmitAsync(Story, "https://example.org/bridge");
        var edited = await SubmitAsync(Story.Replace("every single year", "each year", StringComparison.Ordinal), "https://example.org/bridge-2");
        Assert.NotEqual(first.Document.DocumentId, edited.Document.DocumentId);
        Assert.False(edited.AlreadyStored);
        Assert.Equal(2, (await _client.ListDocumentsAsync(new() { Url = "https://example.org/bridge" }, _own)).Documents.Count);
    }

    [Fact]
    public async Task A_corrected_figure_is_a_revision_where_title_and_time_are_the_same()
    {
        await SubmitAsync(Story, "https://example.org/bridge", "Bicycles on the bridge", Morning);
        await SubmitAsync(Story.Replace("4,812", "4,821", StringComparison.Ordinal), "https://example.org/bridge?v=2", "Bicycles on the bridge", Morning);
        Assert.Equal(2, (await _client.ListDocumentsAsync(new() { Url = "https://example.org/bridge" }, _own)).Documents.Count);
    }

    [Theory]
    [InlineData("4,812", "5,130")]
    [InlineData("on Monday morning", "on Tuesday morning")]
    [InlineData("northern bank", "Riverside bank")]
    public async Task Another_article_of_the_same_template_stays_another(string here, string there)
    {
        await SubmitAsync(Story, "https://example.org/report/1", "Bridge report");
        var other = await SubmitAsync(Story.Replace(here, there, StringComparison.Ordinal), "https://example.org/report/2", "Bridge report");
        Assert.Equal("https://example.org/report/2", other.Document.Url);
    }

    [Fact]
    public async Task The_same_words_on_another_day_are_another_article()
    {
        await SubmitAsync(Story, "https://example.org/report/1", null, Morning);
        var later = await SubmitAsync(Story, "https://example.org/report/2", null, new DateTimeOffset(2023, 11, 6, 8, 0, 0, TimeSpan.Zero).ToTimestamp());
        Assert.Equal(("https://example.org/report/2", false), (later.Document.Url, later.AlreadyStored));
    }

    [Theory]
    [InlineData("https://another.example/bridge")]
    [InlineData("https://blog.example.org/bridge")]
    public async Task A_print_by_another_site_is_a_document_of_its_own(string other)
    {
        await SubmitAsync(Story, "https://example.org/bridge");
        var print = await SubmitAsync(Story, other);
        Assert.Equal((other, false), (print.Document.Url, print.AlreadyStored));
    }

    [Fact]
    public async Task A_text_without_an_address_is_the_article_that_is_known()
    {
        var first = await SubmitAsync(Story, "https://example.org/bridge");
        Assert.Equal(first.Document.DocumentId, (await SubmitAsync(Story, "")).Document.DocumentId);
    }

    [Fact]
    public async Task Another_workspaces_article_is_not_found()
    {
        await SubmitAsync(Story, "https://example.org/bridge");
        var other = await _client.SubmitDocumentAsync(new() { Text = Story, Url = "https://example.org/amp/bridge" }, Callers.In(Guid.NewGuid().ToString("N")));
        Assert.Equal(("https://example.org/amp/bridge", false), (other.Document.Url, other.AlreadyStored));
    }

    [Fact]
    public async Task The_address_that_a_page_gives_as_its_own_is_its_address()
    {
        var page = $"<html><head><link rel=canonical href='/bridge'></head><body><article><p>{Story}</p></article></body></html>";
        var stored = await _client.SubmitDocumentAsync(new() { Html = page, Url = "https://example.org/bridge?session=12345" }, _own);
        Assert.Equal("https://example.org/bridge", stored.Document.Url);
    }

    [Theory]
    [InlineData("Der Stadtrat hat im vergangenen Jahr auf der Brücke mehr Fahrräder gezählt als je zuvor, sagte die Bürgermeisterin am Montag.", "de")]
    [InlineData(Story, "en")]
    public async Task The_language_of_a_text_is_stored(string text, string language) => Assert.Equal(language, (await SubmitAsync(text, "")).Document.Language);

    private async Task<SubmitDocumentResponse> SubmitAsync(string text, string url, string? title = null, Timestamp? published = null) =>
        await _client.SubmitDocumentAsync(new() { Text = text, Url = url, Title = title ?? "", PublishTime = published }, _own);
}
