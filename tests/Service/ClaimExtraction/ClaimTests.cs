using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Messages;
using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Tests.Service.ClaimExtraction;

public sealed class ClaimTests(ClaimExtractionHost host) : IClassFixture<ClaimExtractionHost>
{
    private static readonly Timestamp Published = new DateTimeOffset(2023, 10, 30, 8, 0, 0, TimeSpan.Zero).ToTimestamp();

    private readonly ClaimExtractionService.ClaimExtractionServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Own => Callers.In(_workspace);

    [Fact]
    public async Task A_text_is_read_and_nothing_stored()
    {
        const string text = "The council counted more than 4,800 bicycles on the bridge on Monday. I think that is lovely.";
        var answer = await _client.ExtractClaimsAsync(new() { Text = text, PublishTime = Published }, Own);
        var claim = answer.Claims.First(claim => claim.Quantities.Count > 0);
        Assert.Equal(text[claim.Span.Start..claim.Span.End], claim.Text);
        var figure = Assert.Single(claim.Quantities);
        Assert.Equal((4_800, Types.Comparator.MoreThan), (figure.Value, figure.Comparator));
        Assert.NotEmpty(answer.Method);
        Assert.Empty((await _client.ListClaimsAsync(new(), Own)).Claims);
    }

    [Theory]
    [InlineData(10_800, "2023-10-31")]
    [InlineData(-18_000, "2023-10-30")]
    [InlineData(null, "2023-10-30")]
    public async Task Today_is_the_day_where_it_was_published(int? seconds, string day)
    {
        const string text = "The council counted 4,800 bicycles on the bridge today. Three ferries sank yesterday off Oldford.";
        var (published, offset) = (new DateTimeOffset(2023, 10, 31, 0, 30, 0, TimeSpan.FromHours(3)).ToTimestamp(), seconds is { } ahead ? new Duration { Seconds = ahead } : null);
        var read = (await _client.ExtractClaimsAsync(new() { Text = text, PublishTime = published, PublishUtcOffset = offset }, Own)).Claims;
        Assert.Contains(read, claim => claim.Dates.Any(date => date.Text == "today" && date.Resolved == day));
        var stored = await ReadAsync(await IngestAsync(text, published, offset));
        Assert.Equal(read, stored.Select(claim => claim.Reading));
    }

    [Fact]
    public async Task A_clock_that_nowhere_is_has_its_field_named() => Assert.Equal(["publish_utc_offset"], (await Refusal.OfAsync(
        _client.ExtractClaimsAsync(new() { Text = "Prices rose.", PublishTime = Published, PublishUtcOffset = new() { Seconds = 19 * 3_600 } }))).Fields);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_text_is_refused(string text) => Assert.Equal(["text"], (await Refusal.OfAsync(_client.ExtractClaimsAsync(new() { Text = text }))).Fields);

    [Fact]
    public async Task A_text_over_the_limit_is_refused() =>
        Assert.Equal(["text"], (await Refusal.OfAsync(_client.ExtractClaimsAsync(new() { Text = new string('x', 1024 * 1024 + 1) }))).Fields);

    [Fact]
    public async Task A_documents_claims_come_in_reading_order_once_it_is_read()
    {
        var id = await IngestAsync("The bridge carried 4,800 bicycles in 2022. The mayor opened a second bridge in March 2023. It cost 3 million euros.");
        Assert.False((await _client.ListClaimsAsync(new() { DocumentId = "doc-unread" }, Own)).ExtractionComplete);
        var claims = await ReadAsync(id);
        Assert.NotEmpty(claims);
        Assert.Equal(claims.OrderBy(claim => claim.Reading.Span.Start), claims);
        Assert.All(claims, claim => Assert.Equal((id, "Example Post", Published), (claim.DocumentId, claim.Publisher, claim.PublishTime)));
        var progress = await _client.GetExtractionProgressAsync(new() { DocumentId = id }, Own);
        Assert.Equal((true, claims.Count, claims.Count(claim => claim.Reading.CheckWorthy)),
            (progress.ExtractionComplete, progress.ClaimCount, progress.CheckWorthyCount));
        Assert.Equal(claims[0], (await _client.GetClaimAsync(new() { ClaimId = claims[0].ClaimId }, Own)).Claim);
    }

    [Fact]
    public async Task The_same_document_announced_again_doubles_nothing()
    {
        var id = await IngestAsync("The bridge carried 4,800 bicycles in 2022. It cost 3 million euros.");
        var first = await ReadAsync(id);
        await PublishAsync(new DocumentIngested { WorkspaceId = new(_workspace), DocumentId = new(id) });
        var other = await IngestAsync("The tunnel carried 900 cars in 2022.");
        await ReadAsync(other);
        Assert.Equal(first.Select(claim => claim.ClaimId), (await ReadAsync(id)).Select(claim => claim.ClaimId));
    }

    [Fact]
    public async Task Lists_are_filtered()
    {
        await StoreAsync("Rents rose by 4 % in Oldford.", Core.Claims.ClaimType.Quantity, "the mayor", 0.9, new(2023, 10, 5));
        await StoreAsync("A bridge was opened in Oldford.", Core.Claims.ClaimType.Event, null, 0.4, new(2023, 11, 5));
        await StoreAsync("Rents will fall.", Core.Claims.ClaimType.Prediction, "the minister", 0.1, new(2022, 1, 5));
        Assert.Equal(["Rents will fall.", "A bridge was opened in Oldford.", "Rents rose by 4 % in Oldford."], await ListAsync(new()));
        Assert.Equal(["Rents rose by 4 % in Oldford."], await ListAsync(new() { Claimant = "the mayor" }));
        Assert.Equal(["A bridge was opened in Oldford."], await ListAsync(new() { Type = Types.ClaimType.Event }));
        Assert.Equal(["A bridge was opened in Oldford.", "Rents rose by 4 % in Oldford."], await ListAsync(new() { MinCheckWorthiness = 0.4 }));
        Assert.Equal(["Rents rose by 4 % in Oldford."], await ListAsync(new() { Text = "OLDFORD rents" }));
        Assert.Equal(["Rents rose by 4 % in Oldford."], await ListAsync(new() { Published = "2023-10" }));
        Assert.Equal(["A bridge was opened in Oldford.", "Rents rose by 4 % in Oldford."], await ListAsync(new() { Published = "2023-10-05/2023-11-05" }));
        Assert.Empty(await ListAsync(new() { State = Types.ClaimState.Resolved }));
    }

    public static TheoryData<ListClaimsRequest, string> Wrong() => new()
    {
        { new() { MinCheckWorthiness = 1.1 }, "min_check_worthiness" },
        { new() { MinCheckWorthiness = double.NaN }, "min_check_worthiness" },
        { new() { Published = "October" }, "published" },
        { new() { Published = "2023-11/2023-10" }, "published" },
        { new() { Type = (Types.ClaimType)99 }, "type" },
        { new() { State = (Types.ClaimState)99 }, "state" },
        { new() { Text = new string('x', 1_001) }, "text" },
        { new() { PageSize = -1 }, "page_size" },
        { new() { PageToken = "x" }, "page_token" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_broken_filter_names_its_field(ListClaimsRequest request, string field) =>
        Assert.Equal(["" + field], (await Refusal.OfAsync(_client.ListClaimsAsync(request, Own))).Fields);

    [Fact]
    public async Task An_unknown_claim_is_not_found() =>
        Assert.Equal("CLAIM_NOT_FOUND", (await Refusal.OfAsync(_client.GetClaimAsync(new() { ClaimId = "clm-unknown" }, Own))).Reason);

    private async Task<string> IngestAsync(string text, Timestamp? published = null, Duration? offset = null)
    {
        var id = $"doc-{Guid.NewGuid():N}";
        host.Documents.Documents[id] = new()
        {
            DocumentId = id,
            Text = text,
            ContentHash = ContentId.Sha256(text),
            Publisher = "Example Post",
            PublishTime = published ?? Published,
            PublishUtcOffset = offset,
            IngestTime = Published,
            State = DocumentState.Ingested,
        };
        await PublishAsync(new DocumentIngested { WorkspaceId = new(_workspace), DocumentId = new(id) });
        return id;
    }

    private async Task<IReadOnlyList<Types.Claim>> ReadAsync(string document)
    {
        using var patience = new CancellationTokenSource(ClaimExtractionHost.Patience);
        while (true)
        {
            var page = await _client.ListClaimsAsync(new() { DocumentId = document, PageSize = 500 }, Own, cancellationToken: patience.Token);
            if (page.ExtractionComplete)
                return page.Claims;
            await Task.Delay(20, patience.Token);
        }
    }

    private Task PublishAsync<T>(T message) where T : class => host.Services.GetRequiredService<IBus>().Publish(message);

    private async Task<string[]> ListAsync(ListClaimsRequest request) =>
        [.. (await _client.ListClaimsAsync(request, Own)).Claims.Select(claim => claim.Reading.NormalizedText)];

    private async Task StoreAsync(string text, Core.Claims.ClaimType type, string? claimant, double worth, DateOnly published)
    {
        var document = new DocumentId($"doc-{Guid.NewGuid():N}");
        var store = host.Services.GetRequiredService<IClaimStore>();
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes((await _client.ListClaimsAsync(new(), Own)).Claims.Count);
        var claim = new Core.Claims.Claim
        {
            Workspace = new(_workspace),
            Id = ClaimIdentity.IdOf(document, new(0, text.Length), text),
            DocumentId = document,
            PublishedAt = new DateTimeOffset(published, new TimeOnly(8, 0), TimeSpan.Zero),
            Reading = new()
            {
                Span = new(0, text.Length),
                Text = text,
                NormalizedText = text,
                Claimant = claimant,
                Type = type,
                CheckWorthiness = worth,
                IsCheckWorthy = false,
                Reasons = [],
                Quantities = [],
                Dates = [],
                Names = [],
            },
            Method = "test/1",
            ExtractedAt = at,
            State = Core.Claims.ClaimState.Detected,
            Trace = default,
            Announced = true,
        };
        await store.AddAsync(
            new() { Workspace = claim.Workspace, DocumentId = document, ClaimCount = 1, CheckWorthyCount = 0, Method = "test/1", ExtractedAt = at }, [claim],
            CancellationToken.None);
    }
}
