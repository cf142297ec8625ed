using System.Text.Json;
using FactCheck.Hosting.Calls;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using Microsoft.Extensions.DependencyInjection;
using IClaimWatchStore = FactCheck.Core.Verification.IClaimWatchStore;
using IVerificationStore = FactCheck.Core.Verification.IVerificationStore;

namespace FactCheck.Tests.Service.Verification;

/// <summary>What becomes of a verdict: it is looked at again, changes with a reason, and can be made again.</summary>
public sealed class HistoryTests(RecheckHost host) : RecheckScenario(host)
{
    [Fact]
    public async Task A_new_passage_that_bears_on_a_claim_leads_to_a_new_result_an_event_and_an_entry_that_says_why()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        var first = (await HistoryAsync(claim)).Single();
        Assert.Equal(Verdict.Supported, first.Verdict);
        Assert.True(first.ExpireTime.ToDateTimeOffset() > Host.Today);
        Assert.Null(first.Change);

        await ImportAsync("About 120 homes were flooded in Oldford, the council said after a new count.", "Example Times", Host.Today);
        await ImportAsync("About 120 homes were flooded in Oldford, the water board said after a new count.", "Water Board", Host.Today);
        await ImportAsync("A new bakery opened in Oldford.", "Example Times", Host.Today);
        Assert.InRange(await ReadAsync(), 3, 100);
        await RecheckAsync();
        Assert.Single(await HistoryAsync(claim)); // it waits for more
        Host.Time.Advance(TimeSpan.FromMinutes(2));
        await RecheckAsync();
        Assert.Equal(0, await RecheckAsync());

        var history = await HistoryAsync(claim);
        Assert.Equal(2, history.Count);
        var newest = history[0];
        Assert.Equal(first, history[1]);
        Assert.NotEqual(Verdict.Supported, newest.Verdict);
        Assert.Equal((first.ResultId, Verdict.Supported, true), (newest.Change.PreviousResultId, newest.Change.PreviousVerdict, newest.Change.Changed));
        Assert.Contains("a new passage bears on it (Example Times", newest.Change.Why, StringComparison.Ordinal);
        Assert.Contains("'About 120 homes", newest.Change.Why, StringComparison.Ordinal);
        var message = await Host.Changes.NextAsync(claim);
        Assert.Equal((newest.ResultId, first.ResultId), (message.ResultId.Value, message.PreviousResultId.Value));
    }

    [Fact]
    public async Task A_verdict_that_expires_is_looked_at_again_and_its_new_term_begins()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        await ReadAsync();
        var first = (await HistoryAsync(claim)).Single();
        Host.Time.Advance(first.ExpireTime.ToDateTimeOffset() - Host.Time.GetUtcNow());
        Assert.InRange(await RecheckAsync(), 1, 100);
        var history = await HistoryAsync(claim);
        Assert.Equal(2, history.Count);
        Assert.False(history[0].Change.Changed);
        Assert.Equal(first.ExpireTime, history[0].AsOfTime);
        Assert.StartsWith("Looked at again since the verdict had expired. Still supported", history[0].Change.Why, StringComparison.Ordinal);
        Assert.True(history[0].ExpireTime > first.ExpireTime);
        Assert.Equal(first, history[1]);
        Assert.False(Host.Changes.HasChanged(claim)); // no news
        Assert.True((await Client.ReplayVerificationResultAsync(new() { ResultId = history[0].ResultId }, Own)).Same);
        // A re-check that did not come to its end is done again, and gives the same result.
        var store = Host.Services.GetRequiredService<IClaimWatchStore>();
        var watch = await store.GetAsync(new(Workspace), new(claim), Cancellation);
        await store.UpdateAsync(watch with { ResultId = new(first.ResultId), DueAt = first.ExpireTime.ToDateTimeOffset(), DueBecause = null }, watch.Revision, Cancellation);
        await RecheckAsync();
        Assert.Equal(history, await HistoryAsync(claim));
    }

    [Fact]
    public async Task What_is_not_about_the_claim_or_was_searched_already_is_left()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        await ImportAsync("The council of Oldford met on Monday.", "Example Times", Host.Today);
        await ReadAsync();
        Host.Time.Advance(TimeSpan.FromMinutes(2));
        await RecheckAsync();
        Assert.Single(await HistoryAsync(claim));
    }

    [Theory]
    [InlineData(ClaimType.Opinion, "an opinion")]
    [InlineData(ClaimType.Prediction, "what will be")]
    public async Task An_opinion_or_a_forecast_gets_no_verdict_says_why_and_is_not_looked_at_again(ClaimType type, string why)
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync(type);
        var result = (await HistoryAsync(claim)).Single();
        Assert.Equal(Verdict.Unspecified, result.Verdict);
        Assert.Contains(why, result.Justification, StringComparison.Ordinal);
        Assert.Null(result.ExpireTime);
        await Assert.ThrowsAsync<FactCheck.Core.Errors.NotFoundException>(() =>
            Host.Services.GetRequiredService<IClaimWatchStore>().GetAsync(new(Workspace), new(claim), Cancellation));
    }

    [Fact]
    public async Task A_claim_whose_first_verification_ended_before_it_said_so_is_found_again()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        var store = Host.Services.GetRequiredService<IClaimWatchStore>();
        var watch = await store.GetAsync(new(Workspace), new(claim), Cancellation);
        await store.UpdateAsync(watch with { ResultId = null, Verdict = null, DueAt = Host.Time.GetUtcNow() }, watch.Revision, Cancellation);
        await RecheckAsync();
        var again = await store.GetAsync(new(Workspace), new(claim), Cancellation);
        Assert.Equal((watch.ResultId, watch.DueAt), (again.ResultId, again.DueAt));
    }

    [Theory]
    [InlineData("More than 300 people were killed by the flood in Oldford.", 1, 7)] // a count that runs on: days
    [InlineData("The council of Oldford bought the old mill.", 20, 60)]
    [InlineData("The old mill of Oldford burnt down in 1969.", 700, 1_000)] // long past: years
    public async Task A_verdict_expires_by_the_kind_of_its_claim(string text, int leastDays, int mostDays)
    {
        var claim = Host.AddClaim(text, ClaimType.Event);
        await VerifiedAsync(claim);
        var result = (await HistoryAsync(claim.ClaimId)).Single();
        Assert.InRange((result.ExpireTime.ToDateTimeOffset() - result.VerifyTime.ToDateTimeOffset()).TotalDays, leastDays, mostDays);
        Assert.Equal(result.ExpireTime.ToDateTimeOffset(), (await WatchAsync(claim.ClaimId)).DueAt);
    }

    [Fact]
    public async Task The_figures_reported_of_a_claim_are_paged_by_day()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-3));
        await ImportAsync("In Oldford 310 homes were flooded, the mayor said.", "Oldford Radio", Host.Today.AddDays(-5));
        await ImportAsync("About 120 homes were flooded in Oldford, the council said after a new count.", "Example Times", Host.Today.AddDays(9));
        var claim = await VerifiedAsync();
        var figures = new List<ReportedFigure>();
        var request = new ListReportedFiguresRequest { ClaimId = claim, PageSize = 2 };
        do
        {
            var page = await Client.ListReportedFiguresAsync(request, Own);
            Assert.InRange(page.Figures.Count, 1, 2);
            figures.AddRange(page.Figures);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal([310, 340, 120], figures.Select(figure => figure.Figure.Value));
        Assert.Equal([FigureStanding.ByTheDate, FigureStanding.ByTheDate, FigureStanding.Later], figures.Select(figure => figure.Standing));
        Assert.True(figures[2].Supersedes);
        Assert.Equal([("Oldford Radio", Comparator.Equal, Day(-5)), ("Example Post", Comparator.Equal, Day(-3)), ("Example Times", Comparator.About, Day(9))],
            figures.Select(figure => (figure.Publisher, figure.Figure.Comparator, figure.Day)));
        using var json = new HttpRequestMessage(HttpMethod.Get, $"/v1/reportedFigures?claimId={claim}");
        json.Headers.Add(CallHeaders.Workspace, Workspace);
        using var answer = await Host.Json.SendAsync(json, Cancellation);
        using var series = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal([("Oldford Radio", 310, Day(-5)), ("Example Post", 340, Day(-3)), ("Example Times", 120, Day(9))], series.RootElement.GetProperty("figures").EnumerateArray()
            .Select(figure => (figure.GetProperty("publisher").GetString()!, figure.GetProperty("figure").GetProperty("value").GetInt32(), figure.GetProperty("day").GetString()!)));
        var stored = await Host.Services.GetRequiredService<IVerificationStore>().GetAsync(new(Workspace), new(series.RootElement.GetProperty("resultId").GetString()!), Cancellation);
        Assert.Equal([310, 340, 120], stored.ReportedFigures.Select(figure => (int)figure.Figure.Value));
        Assert.Equal(["result_id"], (await Refusal.OfAsync(Client.ListReportedFiguresAsync(new(), Own))).Fields);
        Assert.Equal(["claim_id"], (await Refusal.OfAsync(Client.ListReportedFiguresAsync(new() { ClaimId = "x", ResultId = "y" }, Own))).Fields);
        Assert.EndsWith("RESULT_NOT_FOUND", (await Refusal.OfAsync(Client.ListReportedFiguresAsync(new() { ClaimId = "clm-unknown" }, Own))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_result_is_the_same_when_it_is_made_again()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        await ImportAsync("Rain fell on Oldford all week.", "Example Times", Host.Today.AddDays(-1));
        await Client.ImportFactChecksAsync(new()
        {
            FactChecks = { new PublishedFactCheck { Url = "https://facts.example/1", ClaimText = "Over 300 homes were flooded in Oldford", Rating = "True", Publisher = "Example Facts" } },
        }, Own);
        var claim = await VerifiedAsync();
        await ImportAsync("About 120 homes were flooded in Oldford, the council said after a new count.", "Example Times", Host.Today);
        var result = (await HistoryAsync(claim)).Single();
        Assert.Equal("True", Assert.Single(result.FactChecks).Rating);
        var outcome = await Client.ReplayVerificationResultAsync(new() { ResultId = result.ResultId }, Own);
        Assert.Empty(outcome.Differences);
        Assert.True(outcome.Same);
        Assert.Equal((result.InputHash, result.Method), (outcome.InputHash, outcome.Method));
    }

    [Fact]
    public async Task A_replay_says_what_changed()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var store = Host.Services.GetRequiredService<IVerificationStore>();
        var result = await store.GetAsync(new(Workspace), new((await HistoryAsync(await VerifiedAsync())).Single().ResultId), Cancellation);
        var inputs = result.Inputs!;

        Assert.Equal(["engine: rules/0 then, " + result.Method + " now", "Method: not the same"],
            await DifferencesAsync(result with { Id = new("ver-engine"), Method = "rules/0" }));
        var gone = await DifferencesAsync(result with { Id = new("ver-gone"), Inputs = inputs with { Passages = [new(new("evd-gone"), "x")] } });
        Assert.Contains("passage evd-gone: no longer stored", gone);
        Assert.Contains(gone, difference => difference.StartsWith("Verdict: ", StringComparison.Ordinal));
        Assert.Contains($"passage {inputs.Passages[0].EvidenceId.Value}: its text, title, publisher, address or date is another one",
            await DifferencesAsync(result with { Id = new("ver-text"), Inputs = inputs with { Passages = [inputs.Passages[0] with { Hash = "x" }] } }));
        // Those it was made with are used, whatever is in force.
        Assert.Contains("Verdict: \"Supported\" then, \"NotEnoughEvidence\" now",
            await DifferencesAsync(result with { Id = new("ver-other-options"), Inputs = inputs with { Options = inputs.Options.Replace("\"LeastWeight\":0.3", "\"LeastWeight\":9", StringComparison.Ordinal) } }));
        Assert.Contains("thresholds: those kept can't be read by this version; its own are used",
            await DifferencesAsync(result with { Id = new("ver-options"), Inputs = inputs with { Options = "?" } }));
        Assert.Equal(["the result was made by a version that did not keep what it was made from"],
            await DifferencesAsync(result with { Id = new("ver-old"), Inputs = null }));

        async Task<IEnumerable<string>> DifferencesAsync(FactCheck.Core.Verification.VerificationResult changed)
        {
            await store.AddAsync(changed with { Announced = true }, Cancellation);
            var outcome = await Client.ReplayVerificationResultAsync(new() { ResultId = changed.Id.Value }, Own);
            Assert.False(outcome.Same);
            return outcome.Differences;
        }
    }

    [Fact]
    public async Task Earlier_claims_and_fact_checks_are_matched_by_their_truth_conditions()
    {
        await Client.ImportFactChecksAsync(new()
        {
            FactChecks = { new PublishedFactCheck { Url = "https://facts.example/1", ClaimText = "More than 300 homes were flooded in Oldford", Rating = "Half true", Publisher = "Example Facts" } },
        }, Own);
        var claim = await VerifiedAsync();
        Host.Time.Advance(TimeSpan.FromMinutes(2));
        var match = await Client.MatchClaimAsync(new() { Text = "over 300 homes were flooded in Oldford" }, Own);
        var found = Assert.Single(match.Claims);
        Assert.Equal((claim, MatchKind.Same, Text, Verdict.NotEnoughEvidence), (found.ClaimId, found.Match, found.Text, found.Verdict));
        Assert.NotEmpty(found.Why);
        Assert.Equal(("Half true", MatchKind.Same), (Assert.Single(match.FactChecks).Rating, match.FactChecks[0].Match));
        var other = await Client.MatchClaimAsync(new() { Text = "More than 900 homes were flooded in Oldford." }, Own);
        Assert.Empty(other.Claims);
        Assert.Empty((await Client.MatchClaimAsync(new() { ClaimId = claim }, Own)).Claims); // not its own match
        Assert.Equal(["text"], (await Refusal.OfAsync(Client.MatchClaimAsync(new(), Own))).Fields);
        Assert.Equal(["max_results"], (await Refusal.OfAsync(Client.MatchClaimAsync(new() { Text = "x", MaxResults = -1 }, Own))).Fields);
    }

    private string Day(int days) => Host.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
