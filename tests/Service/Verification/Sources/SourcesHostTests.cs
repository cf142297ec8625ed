using FactCheck.Hosting.Endpoints;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>Sources in a whole host, another host among them.</summary>
public sealed class SourcesHostTests(SourcesHostTests.AskingHost host) : IClassFixture<SourcesHostTests.AskingHost>
{
    private readonly VerificationService.VerificationServiceClient _client = new(host.Grpc);
    private readonly VerificationService.VerificationServiceClient _partner = new(host.Partner.Grpc);
    private readonly Metadata _own = Callers.In(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task What_a_source_gives_is_evidence_and_the_result_says_who_was_asked()
    {
        host.Stub.Json("/search", """
            {"articles":[{"url":"https://post.example/1","source":{"name":"Example Post"},"publishedAt":"2023-10-11T00:00:00Z",
             "description":"The fire brigade counted 340 flooded homes in Oldford."}]}
            """);
        var result = (await _client.VerifyClaimAsync(new() { Text = Outside.Claim, AsOfTime = Day(12) }, _own)).Result;
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Equal(["factcheck:partner", "google-fact-check", "search:news"], result.SourcesAsked.Select(asked => asked.Source));
        var news = result.SourcesAsked[2];
        Assert.Equal((SourceOutcome.Answered, 1, false, ""), (news.Outcome, news.Count, news.FromCache, news.Detail));
        var passage = (await _client.GetEvidenceAsync(new() { EvidenceId = result.Evidence[0].EvidenceId }, _own)).Passage;
        Assert.Equal(("search:news", "https://post.example/1", 0), (passage.Origin.Source, passage.Url, passage.Origin.Span.Start));
        Assert.Equal(result.Evidence[0].ContentHash, passage.Origin.ContentHash);
        Assert.Equal(result, (await _client.GetVerificationResultAsync(new() { ResultId = result.ResultId }, _own)).Result);
    }

    [Fact]
    public async Task A_source_that_fails_is_on_the_result_and_a_later_answer_makes_another_result()
    {
        host.Stub.Json("/search", "", 403);
        const string claim = "More than 500 trees fell in Newford.";
        var before = (await _client.VerifyClaimAsync(new() { Text = claim, AsOfTime = Day(12) }, _own)).Result;
        Assert.Equal(Verdict.NotEnoughEvidence, before.Verdict);
        Assert.Equal((SourceOutcome.Refused, "HTTP 403"), (before.SourcesAsked[2].Outcome, before.SourcesAsked[2].Detail));
        Assert.InRange(before.VerifyTime.ToDateTimeOffset() - before.SourcesAsked[2].AskTime.ToDateTimeOffset(), TimeSpan.Zero, VerificationHost.Patience);
        // Who reads only the justification, or only that a person must look, learns of it too.
        Assert.EndsWith("Not every source could be asked, and what they have is not known: search:news: it refused.", before.Justification, StringComparison.Ordinal);
        Assert.True(before.NeedsPerson);
        Assert.EndsWith("not every source could be asked (search:news: it refused)", before.NeedsPersonBecause, StringComparison.Ordinal);
        host.Stub.Json("/search", """{"articles":[]}""");
        var after = (await _client.VerifyClaimAsync(new() { Text = claim, AsOfTime = Day(12) }, _own)).Result;
        Assert.NotEqual(before.ResultId, after.ResultId);
        Assert.Equal((SourceOutcome.Answered, 0), (after.SourcesAsked[2].Outcome, after.SourcesAsked[2].Count));
        Assert.DoesNotContain("source could be asked", after.Justification + after.NeedsPersonBecause, StringComparison.Ordinal);
        Assert.Equal(SourceOutcome.Refused, (await _client.GetVerificationResultAsync(new() { ResultId = before.ResultId }, _own)).Result.SourcesAsked[2].Outcome);
    }

    [Fact]
    public async Task Another_instance_is_searched_in_the_workspace_of_the_settings()
    {
        const string text = "The harbour office counted 212 ships in Midford in 2022.";
        await _partner.ImportEvidenceAsync(new()
        {
            Passages = { new EvidencePassage { Text = text, Url = "https://harbour.example/2022", Publisher = "Harbour Office", PublishTime = Day(1) } },
        }, Callers.In("shared"));
        host.Stub.Json("/search", """{"articles":[]}""");
        var result = (await _client.VerifyClaimAsync(new() { Text = "More than 200 ships came to Midford in 2022.", AsOfTime = Day(12) }, _own)).Result;
        Assert.Equal(SourceOutcome.Answered, result.SourcesAsked[0].Outcome);
        Assert.InRange(result.SourcesAsked[0].Count, 1, 10); // other tests share the partner
        var link = Assert.Single(result.Evidence, link => link.Quote == text);
        Assert.Equal(("Harbour Office", "https://harbour.example/2022", Day(1)), (link.Publisher, link.Url, link.PublishTime));
        Assert.Equal("factcheck:partner", (await _client.GetEvidenceAsync(new() { EvidenceId = link.EvidenceId }, _own)).Passage.Origin.Source);
        Assert.Equal(0, host.Stub.CountOf("/partners-search")); // who is asked asks nobody: no two instances go in circles
    }

    [Fact]
    public async Task What_another_instance_cut_from_a_text_keeps_its_place_hash_and_time_of_retrieval()
    {
        var text = string.Join(' ', Enumerable.Range(1, 6).Select(i => $"The harbour office of Lowford counted {i}00 ships in 201{i}."));
        var ids = (await _partner.ImportEvidenceAsync(new()
        {
            Passages = { new EvidencePassage { Text = text, Url = "https://harbour.example/lowford", Publisher = "Harbour Office", PublishTime = Day(1) } },
        }, Callers.In("shared"))).EvidenceIds;
        var theirs = (await _partner.GetEvidenceAsync(new() { EvidenceId = ids[1] }, Callers.In("shared"))).Passage;
        host.Stub.Json("/search", """{"articles":[]}""");
        await _client.VerifyClaimAsync(new() { Text = "The harbour office of Lowford counted 600 ships in 2016.", AsOfTime = Day(12) }, _own);
        var ours = (await _client.SearchEvidenceAsync(new() { Query = "Lowford ships 600 2016" }, _own)).Hits.Select(hit => hit.Passage).Single(passage => passage.Text == theirs.Text);
        Assert.Equal((theirs.Origin.ContentHash, theirs.Origin.Span, theirs.RetrieveTime), (ours.Origin.ContentHash, ours.Origin.Span, ours.RetrieveTime));
        Assert.Equal("factcheck:partner", ours.Origin.Source);
    }

    [Fact]
    public async Task A_published_fact_check_is_kept_as_theirs_and_decides_nothing()
    {
        host.Stub.Json("/claims", """
            {"claims":[{"text":"The tunnel in Farford is closed.","claimReview":[{"url":"https://checkers.example/9","textualRating":"Pants on fire",
             "publisher":{"name":"Example Checkers"}}]}]}
            """);
        await _client.MatchClaimAsync(new() { Text = "The tunnel in Farford is closed." }, _own); // reads what is known so far: nothing
        var result = (await _client.VerifyClaimAsync(new() { Text = "The tunnel in Farford is closed.", AsOfTime = Day(12) }, _own)).Result;
        Assert.Equal(1, result.SourcesAsked[1].Count);
        Assert.Equal("Pants on fire", Assert.Single(result.FactChecks).Rating);
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.Equal("Pants on fire", Assert.Single((await _client.ListFactChecksAsync(new(), _own)).FactChecks).Rating);
    }

    [Fact]
    public async Task An_instance_that_is_away_is_said_to_be()
    {
        await using var lonely = new VerificationHost();
        lonely.Settings["Sources:Contact"] = "desk@factcheck.example";
        lonely.Settings["Sources:FactCheck:Away:Address"] = "http://127.0.0.1:9";
        lonely.Settings["Sources:FactCheck:Away:AllowPrivateAddress"] = "true";
        lonely.Settings["Sources:FactCheck:Away:RetryDelay"] = "00:00:00.001";
        lonely.Settings["Sources:FactCheck:Guarded:Address"] = host.Partner.Services.GetRequiredService<HostAddresses>().Grpc.AbsoluteUri;
        await lonely.InitializeAsync();
        var asked = (await new VerificationService.VerificationServiceClient(lonely.Grpc).VerifyClaimAsync(new() { Text = Outside.Claim })).Result.SourcesAsked;
        Assert.Equal([("factcheck:away", SourceOutcome.Unreachable), ("factcheck:guarded", SourceOutcome.NotAllowed)], asked.Select(source => (source.Source, source.Outcome)));
    }

    [Fact]
    public async Task No_word_of_a_claim_and_no_key_is_logged()
    {
        host.Stub.Json("/search", "", 500);
        await _client.VerifyClaimAsync(new() { Text = Outside.Claim, AsOfTime = Day(13) }, _own);
        Assert.Contains(host.Logs.Lines, line => line.Contains("gave no evidence", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("Oldford", StringComparison.OrdinalIgnoreCase) || line.Contains("secret-key", StringComparison.Ordinal));
    }

    private static Timestamp Day(int day) => new DateTimeOffset(2023, 10, day, 0, 0, 0, TimeSpan.Zero).ToTimestamp();

    /// <summary>Verification that asks a news search, fact-checks and another instance.</summary>
    public sealed class AskingHost : IAsyncLifetime
    {
        private readonly VerificationHost _host = new();

        public VerificationHost Partner { get; } = new();

        internal OutsideStub Stub { get; private set; } = null!;

        public ChannelBase Grpc => _host.Grpc;

        internal CapturedLogs Logs => _host.Logs;

        public async ValueTask InitializeAsync()
        {
            Stub = await OutsideStub.StartAsync();
            Partner.Settings["Sources:Contact"] = "desk@partner.example";
            Partner.Settings["Sources:Search:News:UrlTemplate"] = $"{Stub.Address}/partners-search?q={{query}}";
            Partner.Settings["Sources:Search:News:AllowPrivateAddress"] = "true";
            await Partner.InitializeAsync();
            Stub.Json("/claims", "{}");
            var partner = Partner.Services.GetRequiredService<HostAddresses>();
            foreach (var (name, value) in new Dictionary<string, string>
            {
                ["Contact"] = "desk@factcheck.example",
                ["Search:News:UrlTemplate"] = $"{Stub.Address}/search?q={{query}}",
                ["Search:News:AllowPrivateAddress"] = "true",
                ["Search:News:RetryDelay"] = "00:00:00.001",
                ["Search:News:RequestsPerSecond"] = "1000",
                ["GoogleFactCheck:Key"] = "secret-key",
                ["GoogleFactCheck:Address"] = $"{Stub.Address}/claims",
                ["GoogleFactCheck:AllowPrivateAddress"] = "true",
                ["GoogleFactCheck:RequestsPerSecond"] = "1000",
                ["FactCheck:Partner:Address"] = partner.Grpc.AbsoluteUri,
                ["FactCheck:Partner:Workspace"] = "shared",
                ["FactCheck:Partner:AllowPrivateAddress"] = "true",
                ["FactCheck:Partner:RequestsPerSecond"] = "1000",
            })
                _host.Settings[$"Sources:{name}"] = value;
            await _host.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _host.DisposeAsync();
            await Partner.DisposeAsync();
            await Stub.DisposeAsync();
        }
    }
}
