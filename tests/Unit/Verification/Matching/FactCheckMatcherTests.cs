using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Verification.Matching;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification.Matching;

public sealed class FactCheckMatcherTests : IDisposable
{
    private readonly MemoryEvidence _store = new();
    private readonly FakeTimeProvider _time = new();
    private readonly FactCheckMatcher _matcher;

    public FactCheckMatcherTests() => _matcher = new(_store, _time);

    [Fact]
    public async Task A_fact_check_of_the_same_claim_comes_with_who_checked_and_their_own_rating()
    {
        _store.Add(Check("The dam at Orm broke in 1976 and 40 people died.", "Pants on fire"));
        var match = Assert.Single(await FindAsync("The dam at Orm broke in 1976 and 40 people died"));
        Assert.Equal((Sameness.Same, "Example Check", "Pants on fire"), (match.Sameness, match.FactCheck.Publisher, match.FactCheck.Rating));
    }

    [Fact]
    public async Task A_fact_check_of_another_figure_is_not_found()
    {
        _store.Add(Check("The dam at Orm broke in 1976 and 40 people died.", "True"));
        Assert.Empty(await FindAsync("The dam at Orm broke in 1976 and 60 people died"));
    }

    [Fact]
    public async Task What_is_imported_later_is_found_when_the_reading_is_old_enough_or_forgotten()
    {
        Assert.Empty(await FindAsync("The dam at Orm broke"));
        _store.Add(Check("The dam at Orm broke.", "True"));
        Assert.Empty(await FindAsync("The dam at Orm broke"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await FindAsync("The dam at Orm broke"));
        _store.Add(Check("The bridge at Ulm fell.", "False"));
        _matcher.Forget(WorkspaceId.Default);
        Assert.Single(await FindAsync("The bridge at Ulm fell"));
    }

    [Fact]
    public async Task Another_workspace_s_fact_checks_are_not_found()
    {
        _store.Add(Check("The dam at Orm broke.", "True"));
        Assert.Empty(await _matcher.FindAsync(new WorkspaceId("other"), "The dam at Orm broke", 5, default));
    }

    [Fact]
    public async Task What_is_forgotten_while_the_store_is_read_is_read_again()
    {
        _store.Listed = () =>
        {
            _store.Listed = null;
            _store.Add(Check("The dam at Orm broke.", "True"));
            _matcher.Forget(WorkspaceId.Default);
        };
        Assert.Empty(await FindAsync("The dam at Orm broke"));
        Assert.Single(await FindAsync("The dam at Orm broke"));
    }

    [Fact]
    public async Task The_workspace_unasked_for_longest_leaves_memory_and_is_read_anew()
    {
        using var matcher = new FactCheckMatcher(_store, _time, options: new MatchingOptions { MaxWorkspaces = 2 });
        _store.Add(Check("The dam at Orm broke.", "True"));
        foreach (var (workspace, listings) in new[] { ("default", 1), ("b", 2), ("default", 2), ("c", 3), ("default", 3), ("b", 4), ("default", 4), ("c", 5) })
        {
            var found = await matcher.FindAsync(new WorkspaceId(workspace), "The dam at Orm broke", 5, TestContext.Current.CancellationToken);
            Assert.Equal((workspace == "default" ? 1 : 0, listings), (found.Count, _store.Listings));
        }
    }

    public void Dispose() => _matcher.Dispose();

    private Task<IReadOnlyList<FactCheckMatch>> FindAsync(string text) => _matcher.FindAsync(WorkspaceId.Default, text, 5, TestContext.Current.CancellationToken);

    private static PublishedFactCheck Check(string claim, string rating) => new()
    {
        Workspace = WorkspaceId.Default,
        Id = EvidenceIdentity.FactCheckIdOf(WorkspaceId.Default, "https://check.example", claim),
        Url = "https://check.example",
        ClaimText = claim,
        Publisher = "Example Check",
        Rating = rating,
        ImportedAt = DateTimeOffset.UnixEpoch,
        Trace = new TraceContext(""),
    };
}
