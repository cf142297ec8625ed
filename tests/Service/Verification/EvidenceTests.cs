using FactCheck.Core.Identity;
using FactCheck.Messages;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Verification;

public sealed class EvidenceTests(VerificationHost host) : IClassFixture<VerificationHost>
{
    private readonly VerificationService.VerificationServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Own => Callers.In(_workspace);

    [Fact]
    public async Task Evidence_imported_twice_is_stored_once()
    {
        var request = new ImportEvidenceRequest { Passages = { Passage("Rents rose by 4 % in Oldford."), Passage("A bridge was opened.") } };
        var first = await _client.ImportEvidenceAsync(request, Own);
        var again = await _client.ImportEvidenceAsync(request, Own);
        Assert.Equal((2, 0), (first.NewCount, again.NewCount));
        Assert.Equal(first.EvidenceIds, again.EvidenceIds);
        var stored = (await _client.GetEvidenceAsync(new() { EvidenceId = first.EvidenceIds[0] }, Own)).Passage;
        Assert.Equal(("Rents rose by 4 % in Oldford.", "Example Post", "https://post.example/1"), (stored.Text, stored.Publisher, stored.Url));
        Assert.NotNull(stored.RetrieveTime);
    }

    [Fact]
    public async Task A_long_text_becomes_passages_with_their_places_in_it_and_a_short_one_stays_as_it_is()
    {
        var longText = string.Join(' ', Enumerable.Range(1, 9).Select(i => $"The council of Oldford met for the {i}th time that spring."));
        var shortText = string.Join("\n\n", Enumerable.Range(1, 5).Select(i => $"Rents rose in street {i}."));
        var request = new ImportEvidenceRequest { Passages = { Passage(longText), Passage(shortText) } };
        var first = await _client.ImportEvidenceAsync(request, Own);
        Assert.Equal((4, 4), (first.NewCount, first.EvidenceIds.Count));
        Assert.Equal(0, (await _client.ImportEvidenceAsync(request, Own)).NewCount);
        var parts = new List<EvidencePassage>();
        foreach (var id in first.EvidenceIds)
            parts.Add((await _client.GetEvidenceAsync(new() { EvidenceId = id }, Own)).Passage);
        Assert.All(parts[..3], part =>
        {
            Assert.Equal((FactCheck.Core.Evidence.EvidenceOrigin.Import, ContentId.Sha256(longText)), (part.Origin.Source, part.Origin.ContentHash));
            Assert.Equal(longText[part.Origin.Span.Start..part.Origin.Span.End], part.Text);
            Assert.Equal(("https://post.example/1", "Example Post"), (part.Url, part.Publisher));
        });
        Assert.Equal([4, 4, 1], parts[..3].Select(part => part.Text.Count(c => c == '.')));
        Assert.Equal((shortText, null), (parts[3].Text, parts[3].Origin));
    }

    [Fact]
    public async Task An_item_that_breaks_a_rule_is_named_and_none_is_stored()
    {
        var refusal = await Refusal.OfAsync(_client.ImportEvidenceAsync(new() { Passages = { Passage("Rents rose in Oldford."), Passage("") } }, Own));
        Assert.Equal(["passages[1].text"], refusal.Fields);
        Assert.Empty((await _client.SearchEvidenceAsync(new() { Query = "Oldford rents" }, Own)).Hits);
    }

    [Fact]
    public async Task More_than_a_thousand_items_are_refused()
    {
        var request = new ImportEvidenceRequest();
        request.Passages.AddRange(Enumerable.Range(0, 1_001).Select(i => Passage($"Rents rose by {i} %.")));
        Assert.Equal(["passages"], (await Refusal.OfAsync(_client.ImportEvidenceAsync(request, Own))).Fields);
    }

    [Fact]
    public async Task A_search_finds_what_was_just_stored_best_first()
    {
        await _client.ImportEvidenceAsync(new() { Passages = { Passage("A bridge was opened in Oldford."), Passage("Rents rose by 4 % in Oldford.") } }, Own);
        var hits = (await _client.SearchEvidenceAsync(new() { Query = "how much did rents rise in Oldford" }, Own)).Hits;
        Assert.Equal("Rents rose by 4 % in Oldford.", hits[0].Passage.Text);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
        Assert.Single((await _client.SearchEvidenceAsync(new() { Query = "Oldford", MaxResults = 1 }, Own)).Hits);
        Assert.Empty((await _client.SearchEvidenceAsync(new() { Query = "Oldford" }, Callers.In(Guid.NewGuid().ToString("N")))).Hits);
    }

    [Fact]
    public async Task Passages_that_cannot_count_for_the_claim_are_marked()
    {
        var early = Passage("The council said that rents rose by 4 % in Oldford.");
        early.PublishTime = Timestamp.FromDateTime(new DateTime(2023, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        var late = Passage("Rents rose by 5 % in Oldford, the register shows.");
        late.PublishTime = Timestamp.FromDateTime(new DateTime(2023, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        var own = Passage("“Rents rose by 4 % in Oldford,” said Ann Lund.");
        await _client.ImportEvidenceAsync(new() { Passages = { early, late, own } }, Own);
        var hits = (await _client.SearchEvidenceAsync(new()
        {
            Query = "Rents rose by 4 % in Oldford.",
            Claimant = "Ann Lund",
            AsOfTime = Timestamp.FromDateTime(new DateTime(2023, 4, 1, 0, 0, 0, DateTimeKind.Utc)),
        }, Own)).Hits.ToDictionary(hit => hit.Passage.Text, hit => hit.Marks);
        Assert.Empty(hits[early.Text]);
        Assert.Equal([EvidenceMark.Later], hits[late.Text]);
        Assert.Equal([EvidenceMark.Claimants], hits[own.Text]);
    }

    [Fact]
    public async Task Passages_of_a_claims_own_document_its_copies_and_its_claimant_are_marked_over_gRPC_and_JSON()
    {
        const string said = "Rents rose by 4 % in Oldford last year, and nobody in the whole town was glad of it, said Ann Lund.";
        var (document, claim) = ($"doc-{Guid.NewGuid():N}", $"clm-{Guid.NewGuid():N}");
        host.Documents.Documents[document] = new() { DocumentId = document, Text = said, Url = "https://own.example/1", Publisher = "Own Paper", PublishTime = Day(3), IngestTime = Day(3) };
        host.Claims.Claims[claim] = new()
        {
            ClaimId = claim,
            DocumentId = document,
            Reading = new() { Span = new() { End = 10 }, Text = "Rents rose by 4 % in Oldford.", NormalizedText = "Rents rose by 4 % in Oldford.", Claimant = "Ann Lund" },
            PublishTime = Day(3),
            ExtractTime = Day(3),
        };
        await _client.ImportEvidenceAsync(new()
        {
            Passages =
            {
                At("https://own.example/1", "Own Paper", said, 3),
                At("https://copy.example/1", "Copy Herald", said, 3),
                At("https://blog.example/1", "Ann Lund", "Rents rose by 4 % in Oldford, I tell you.", 3),
                At("https://register.example/1", "Rent Register", "The register shows that rents rose by 4 % in Oldford.", 2),
                At("https://register.example/2", "Rent Register", "The register shows that rents rose by 5 % in Oldford.", 9),
            },
        }, Own);
        var marks = new Dictionary<string, string>
        {
            ["https://own.example/1"] = "OWN",
            ["https://copy.example/1"] = "OWN",
            ["https://blog.example/1"] = "CLAIMANTS",
            ["https://register.example/1"] = "",
            ["https://register.example/2"] = "LATER",
        };
        var hits = (await _client.SearchEvidenceAsync(new() { Query = "rents rose in Oldford", ClaimId = claim }, Own)).Hits;
        Assert.Equal(marks, hits.ToDictionary(hit => hit.Passage.Url, hit => hit.Marks.Count == 0 ? "" : hit.Marks[0].ToString().ToUpperInvariant()));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/evidence:search?query=rents%20rose%20in%20Oldford&claimId={claim}");
        request.Headers.Add(FactCheck.Hosting.Calls.CallHeaders.Workspace, _workspace);
        using var response = await host.Json.SendAsync(request);
        using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.Equal(marks, json.RootElement.GetProperty("hits").EnumerateArray().ToDictionary(hit => hit.GetProperty("passage").GetProperty("url").GetString()!,
            hit => hit.GetProperty("marks").EnumerateArray().FirstOrDefault() is { ValueKind: System.Text.Json.JsonValueKind.String } mark ? mark.GetString()!["EVIDENCE_MARK_".Length..] : ""));
    }

    [Theory]
    [InlineData("text:* OR \"(")]
    [InlineData("[a TO z] ~^+-&&||!{}\\")]
    [InlineData("…")]
    public async Task No_query_is_syntax(string query) => Assert.NotNull((await _client.SearchEvidenceAsync(new() { Query = query }, Own)).Hits);

    [Fact]
    public async Task A_search_for_nothing_is_refused()
    {
        Assert.Equal(["query"], (await Refusal.OfAsync(_client.SearchEvidenceAsync(new(), Own))).Fields);
        Assert.Equal(["max_results"], (await Refusal.OfAsync(_client.SearchEvidenceAsync(new() { Query = "x", MaxResults = -1 }, Own))).Fields);
    }

    [Fact]
    public async Task Fact_checks_imported_twice_are_stored_once_and_listed_newest_first()
    {
        var request = new ImportFactChecksRequest
        {
            FactChecks =
            {
                Check("Rents doubled in Oldford.", 2021),
                Check("The bridge in Oldford is free.", 2023),
                Check("The tunnel is closed.", 2022),
            },
        };
        Assert.Equal(3, (await _client.ImportFactChecksAsync(request, Own)).NewCount);
        Assert.Equal(0, (await _client.ImportFactChecksAsync(request, Own)).NewCount);
        Assert.Equal([2023, 2022, 2021], (await _client.ListFactChecksAsync(new(), Own)).FactChecks.Select(check => check.PublishTime.ToDateTimeOffset().Year));
        var found = Assert.Single((await _client.ListFactChecksAsync(new() { Text = "oldford RENTS" }, Own)).FactChecks);
        Assert.Equal(("Mostly false", "Example Checkers"), (found.Rating, found.Publisher));
        var page = await _client.ListFactChecksAsync(new() { PageSize = 2 }, Own);
        Assert.Equal(2021, Assert.Single((await _client.ListFactChecksAsync(new() { PageSize = 2, PageToken = page.NextPageToken }, Own)).FactChecks).PublishTime.ToDateTimeOffset().Year);
    }

    [Theory]
    [InlineData("", "Rents doubled.", "False", "fact_checks[0].url")]
    [InlineData("example.org", "Rents doubled.", "False", "fact_checks[0].url")]
    [InlineData("https://example.org/", "", "False", "fact_checks[0].claim_text")]
    [InlineData("https://example.org/", "Rents doubled.", "", "fact_checks[0].rating")]
    public async Task A_fact_check_without_address_claim_or_rating_is_refused(string url, string claim, string rating, string field) =>
        Assert.Equal([field + ""], (await Refusal.OfAsync(_client.ImportFactChecksAsync(
            new() { FactChecks = { new PublishedFactCheck { Url = url, ClaimText = claim, Rating = rating } } }, Own))).Fields);

    [Fact]
    public async Task The_passages_of_an_ingested_document_are_evidence()
    {
        var id = $"doc-{Guid.NewGuid():N}";
        host.Documents.Documents[id] = new()
        {
            DocumentId = id,
            Text = "Rents rose by 4 % in Oldford. The council said so on Monday.",
            Publisher = "Example Post",
            IngestTime = new DateTimeOffset(2023, 10, 30, 0, 0, 0, TimeSpan.Zero).ToTimestamp(),
        };
        await host.Services.GetRequiredService<IBus>().Publish(new DocumentIngested { WorkspaceId = new WorkspaceId(_workspace), DocumentId = new DocumentId(id) });
        using var patience = new CancellationTokenSource(VerificationHost.Patience);
        RepeatedField<EvidenceHit> hits;
        do
        {
            await Task.Delay(20, patience.Token);
            hits = (await _client.SearchEvidenceAsync(new() { Query = "Oldford rents" }, Own, cancellationToken: patience.Token)).Hits;
        }
        while (hits.Count == 0);
        var passage = Assert.Single(hits).Passage;
        Assert.Equal((id, "Example Post", 0), (passage.DocumentId, passage.Publisher, passage.Span.Start));
    }

    private static EvidencePassage Passage(string text) => new() { Text = text, Url = "https://post.example/1", Publisher = "Example Post" };

    private static EvidencePassage At(string url, string publisher, string text, int day) => new() { Text = text, Url = url, Publisher = publisher, PublishTime = Day(day) };

    private static Timestamp Day(int day) => new DateTimeOffset(2023, 3, day, 0, 0, 0, TimeSpan.Zero).ToTimestamp();

    private static PublishedFactCheck Check(string claim, int year) => new()
    {
        Url = "https://checkers.example/1",
        ClaimText = claim,
        Rating = "Mostly false",
        Publisher = "Example Checkers",
        PublishTime = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToTimestamp(),
    };
}
