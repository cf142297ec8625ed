using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Rechecks;
using Microsoft.Extensions.DependencyInjection;
using ClaimId = FactCheck.Core.Identity.ClaimId;
using IClaimWatchStore = FactCheck.Core.Verification.IClaimWatchStore;
using IVerificationStore = FactCheck.Core.Verification.IVerificationStore;
using ResultIdentity = FactCheck.Core.Verification.ResultIdentity;

namespace FactCheck.Tests.Service.Verification;

/// <summary>When claims are looked at again: not too often, and whatever becomes of one passage.</summary>
public sealed class RecheckTests(RecheckHost host) : RecheckScenario(host)
{
    [Fact]
    public async Task A_passage_that_cannot_be_judged_is_passed_over_and_those_behind_it_are_looked_at()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        await ReadAsync();
        await ImportAsync("Some 310 homes were flooded in Oldford, and this passage can't be judged.", "Example Times", Host.Today);
        await ImportAsync("About 120 homes were flooded in Oldford, the council said after a new count.", "Example Times", Host.Today);
        Host.Poison = "can't be judged";
        try
        {
            Assert.Equal(2, await ReadAsync());
            Assert.Equal(0, await ReadAsync());
        }
        finally
        {
            Host.Poison = null;
        }
        Assert.Contains("a new passage bears on it", (await WatchAsync(claim)).DueBecause, StringComparison.Ordinal);
        Assert.Contains(Host.Logs.Lines, line => line.Contains("it is passed over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_that_much_is_written_about_is_looked_at_no_sooner_than_the_least_interval_and_nothing_new_is_stored_for_nothing()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        await ReadAsync();
        for (var minute = 0; minute < 30; minute++)
        {
            await ImportAsync($"In Oldford {120 + minute} homes were flooded, the council said in its count {minute}.", $"Paper {minute}", Host.Today);
            await ReadAsync();
            Host.Time.Advance(TimeSpan.FromMinutes(1));
            await RecheckAsync();
        }
        var history = await HistoryAsync(claim);
        Assert.Equal(3, history.Count); // the first, one a minute or two after it, one a quarter of an hour later
        var watch = await WatchAsync(claim);
        var store = Host.Services.GetRequiredService<IClaimWatchStore>();
        Host.Time.Advance(TimeSpan.FromHours(1));
        await RecheckAsync();
        history = await HistoryAsync(claim);
        watch = await WatchAsync(claim);
        await store.UpdateAsync(watch with { DueAt = Host.Time.GetUtcNow(), DueBecause = "a new passage bears on it" }, watch.Revision, Cancellation);
        Assert.InRange(await RecheckAsync(), 1, 100);
        Assert.Equal(history, await HistoryAsync(claim)); // as before: nothing to store
        Assert.Equal((history[0].ResultId, history[0].ExpireTime.ToDateTimeOffset()), ((await WatchAsync(claim)).ResultId!.Value.Value, (await WatchAsync(claim)).DueAt!.Value));
    }

    [Fact]
    public async Task Every_claim_that_a_passage_bears_on_is_marked_however_many_they_are()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claims = new List<string>();
        for (var i = 0; i < 45; i++)
            claims.Add(await VerifiedAsync());
        await ReadAsync();
        await ImportAsync("About 120 homes were flooded in Oldford, the council said after a new count.", "Example Times", Host.Today);
        await ReadAsync();
        foreach (var claim in claims)
            Assert.StartsWith("a new passage bears on it (Example Times", (await WatchAsync(claim)).DueBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_passages_that_come_faster_than_they_are_looked_at_none_is_lost()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        while (await ReadAsync() > 0)
        {
        }
        for (var batch = 0; batch < 5; batch++)
        {
            var request = new ImportEvidenceRequest();
            request.Passages.AddRange(Enumerable.Range(batch * 1_000, 1_000).Select(i => new EvidencePassage
            {
                Text = i == 4_999 ? "About 120 homes were flooded in Oldford, the council said after a new count." : $"Shop number {i} of Newtown sells bread.",
                Url = $"https://{Guid.NewGuid():N}.example/1",
                Publisher = "Example Times",
            }));
            Assert.Equal(1_000, (await Client.ImportEvidenceAsync(request, Own)).NewCount);
        }
        // Some at each look, from where the last one ended; the claim's is the last of all.
        Assert.Equal((2_000, null), (await ReadAsync(), (await WatchAsync(claim)).DueBecause));
        Assert.Equal((2_000, null), (await ReadAsync(), (await WatchAsync(claim)).DueBecause));
        Assert.InRange(await ReadAsync(), 1_000, 2_000);
        Assert.StartsWith("a new passage bears on it (Example Times", (await WatchAsync(claim)).DueBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_while_a_claim_is_looked_at_again_is_not_forgotten()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        await ReadAsync();
        var (store, watches) = (Host.Services.GetRequiredService<IClaimWatchStore>(), Host.Services.GetRequiredService<ClaimWatches>());
        var watch = await WatchAsync(claim);
        // Another process has taken it for a first passage, and has searched already.
        var taken = await store.UpdateAsync(watch with { DueAt = Host.Time.GetUtcNow(), DueBecause = "a new passage bears on it", TakenUntil = Host.Time.GetUtcNow().AddMinutes(10) }, watch.Revision, Cancellation);
        await ImportAsync("About 120 homes were flooded in Oldford, the council said after a new count.", "Example Times", Host.Today);
        await ReadAsync();
        Host.Time.Advance(TimeSpan.FromSeconds(10));
        await ImportAsync("About 125 homes were flooded in Oldford, the council said after its count.", "Example Radio", Host.Today);
        await ReadAsync();
        var latest = await Host.Services.GetRequiredService<IVerificationStore>().GetAsync(new(Workspace), taken.ResultId!.Value, Cancellation);
        await watches.RecordUnchangedAsync(taken, latest, taken.SearchedTo, Cancellation);
        var again = await WatchAsync(claim);
        Assert.Contains("Example Times", again.DueBecause, StringComparison.Ordinal);
        Assert.Equal((Host.Time.GetUtcNow() + TimeSpan.FromMinutes(15), null), (again.DueAt, again.TakenUntil)); // the least interval after this look
    }

    [Fact]
    public async Task A_claim_that_nobody_looked_at_for_long_is_judged_as_of_now()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var claim = await VerifiedAsync();
        var first = (await HistoryAsync(claim)).Single();
        Host.Time.Advance(first.ExpireTime.ToDateTimeOffset() - Host.Time.GetUtcNow() + TimeSpan.FromDays(60));
        await RecheckAllAsync();
        var history = await HistoryAsync(claim);
        Assert.Equal((2, Host.Time.GetUtcNow()), (history.Count, history[0].AsOfTime.ToDateTimeOffset()));
        // Cut short and done again an hour later, it is as of the same moment.
        var (store, watch) = (Host.Services.GetRequiredService<IClaimWatchStore>(), await WatchAsync(claim));
        await store.UpdateAsync(watch with { ResultId = new(first.ResultId), DueAt = Host.Time.GetUtcNow(), DueBecause = null }, watch.Revision, Cancellation);
        Host.Time.Advance(TimeSpan.FromHours(1));
        await RecheckAllAsync();
        Assert.Equal(history.Select(result => result.ResultId), (await HistoryAsync(claim)).Select(result => result.ResultId));
    }

    [Fact]
    public async Task A_first_result_is_found_again_by_another_version_and_behind_those_that_people_asked_for()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var (store, results) = (Host.Services.GetRequiredService<IClaimWatchStore>(), Host.Services.GetRequiredService<IVerificationStore>());
        var claim = await VerifiedAsync();
        var (watch, first) = (await WatchAsync(claim), (await HistoryAsync(claim)).Single());
        var stored = await results.GetAsync(new(Workspace), new(first.ResultId), Cancellation);
        var other = new ClaimId($"clm-{Guid.NewGuid():N}");
        var old = ResultIdentity.FirstOf(other, stored.AsOf, "rules/0");
        await results.AddAsync(stored with { Id = old, ClaimId = other, Method = "rules/0", VerifiedAt = stored.VerifiedAt.AddDays(-1) }, Cancellation);
        await results.AddAsync(stored with { Id = ResultIdentity.IdOf(stored.Workspace, other, stored.InputHash), ClaimId = other }, Cancellation); // asked for
        await store.AddAsync(watch with { Id = other, ResultId = null, Verdict = null, DueAt = Host.Time.GetUtcNow() }, Cancellation);
        await RecheckAllAsync();
        Assert.Equal(old, (await store.GetAsync(new(Workspace), other, Cancellation)).ResultId);
    }

    [Fact]
    public async Task What_comes_during_a_long_first_verification_is_not_forgotten()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        var store = Host.Services.GetRequiredService<IClaimWatchStore>();
        var now = Host.Time.GetUtcNow();
        var claim = Host.AddClaim(Text, ClaimType.Quantity);
        await store.AddAsync(new()
        {
            Workspace = new(Workspace),
            Id = new(claim.ClaimId),
            DocumentId = new(claim.DocumentId),
            ClaimText = Text,
            SaidAt = now,
            Words = [],
            DueAt = now,
            DueBecause = "a new passage bears on it",
            AddedAt = now,
            Trace = new(""),
        }, Cancellation);
        await RecheckAsync();
        Assert.Equal((now + TimeSpan.FromMinutes(10), "a new passage bears on it"), ((await WatchAsync(claim.ClaimId)).DueAt, (await WatchAsync(claim.ClaimId)).DueBecause));
        await VerifiedAsync(claim);
        Assert.Equal((Host.Time.GetUtcNow() + TimeSpan.FromMinutes(1), "a new passage bears on it"), ((await WatchAsync(claim.ClaimId)).DueAt, (await WatchAsync(claim.ClaimId)).DueBecause));
    }
}
