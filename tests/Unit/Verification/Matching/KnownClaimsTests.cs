using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Verification.Matching;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification.Matching;

/// <summary>What changes in a store while its records are in memory for matching.</summary>
public sealed class KnownClaimsTests : IDisposable
{
    private static readonly KnownClaim Dam = new("dam", "Kim Roe broke the dam at Orm.", null);
    private static readonly KnownClaim Dyke = new("dyke", "The dyke at Ulm broke.", null);
    private static readonly KnownClaim Blanked = Dam with { Claim = "(erased) broke the dam at Orm." };
    private readonly FakeTimeProvider _time = new();
    private readonly KnownClaims<KnownClaim> _known;
    private List<KnownClaim> _stored = [Dam, Dyke];
    private int _listings;

    public KnownClaimsTests() =>
        _known = new(ListAsync, claim => claim, () => new ClaimMatcher(meanings: null), new MatchingOptions(), _time) { NewestFirst = true };

    [Fact]
    public async Task Words_that_were_blanked_leave_at_once()
    {
        Assert.Equal(Dam, Assert.Single(await FindAsync()).Record);
        _stored = [Blanked, Dyke];
        await _known.RereadAsync(WorkspaceId.Default, TestContext.Current.CancellationToken);
        Assert.Equal(2, _listings);
        Assert.DoesNotContain(await FindAsync(), match => match.Match.Claim == Dam || match.Record == Dam);
        Assert.Equal(Dyke, Assert.Single(await FindAsync(Dyke.Claim)).Record);
        Assert.Equal(2, _listings);
    }

    [Fact]
    public async Task What_is_gone_from_the_store_leaves_at_once()
    {
        Assert.Single(await FindAsync());
        _stored = [Dyke];
        await _known.RereadAsync(WorkspaceId.Default, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(await FindAsync(), match => match.Record == Dam);
    }

    [Fact]
    public async Task A_process_that_hears_of_nothing_reads_the_whole_store_within_the_hour()
    {
        Assert.Single(await FindAsync());
        _stored = [Dyke];
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(await FindAsync()); // only what is new was read
        _time.Advance(TimeSpan.FromHours(1));
        Assert.DoesNotContain(await FindAsync(), match => match.Record == Dam);
    }

    [Fact]
    public async Task A_workspace_that_is_not_in_memory_is_not_read()
    {
        await _known.RereadAsync(WorkspaceId.Default, TestContext.Current.CancellationToken);
        Assert.Equal(0, _listings);
    }

    public void Dispose() => _known.Dispose();

    private Task<Page<KnownClaim>> ListAsync(WorkspaceId workspace, PageRequest page, CancellationToken cancellation)
    {
        _listings++;
        return Task.FromResult(new Page<KnownClaim>(_stored, ""));
    }

    private Task<IReadOnlyList<(KnownClaim Record, ClaimMatch Match)>> FindAsync(string? text = null) =>
        _known.FindAsync(WorkspaceId.Default, text ?? Dam.Claim, 1, TestContext.Current.CancellationToken);
}
