using FactCheck.ClaimExtraction.Lifecycle;
using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Tests.Unit.Core;

namespace FactCheck.Tests.Unit.ClaimExtraction;

public sealed class ClaimProgressTests
{
    private readonly OneClaim _store = new(Records.BareClaim());

    [Fact]
    public async Task A_change_is_stored()
    {
        await ChangeAsync(claim => ClaimProgress.Advance(claim, ClaimState.Verified));
        Assert.Equal((ClaimState.Verified, 2), (_store.Claim.State, _store.Claim.Revision));
    }

    [Fact]
    public async Task Nothing_to_do_writes_nothing()
    {
        await ChangeAsync(claim => claim);
        Assert.Equal(1, _store.Claim.Revision);
    }

    [Fact]
    public async Task A_change_made_meanwhile_is_built_upon()
    {
        _store.Meanwhile.Enqueue(claim => claim with { TaskId = new("tsk-1") });
        await ChangeAsync(claim => ClaimProgress.Advance(claim, ClaimState.Verified));
        Assert.Equal((ClaimState.Verified, new ReviewTaskId("tsk-1"), 3), (_store.Claim.State, _store.Claim.TaskId!.Value, _store.Claim.Revision));
    }

    [Fact]
    public async Task Who_loses_each_time_leaves_it_to_the_broker()
    {
        for (var i = 0; i < 5; i++)
            _store.Meanwhile.Enqueue(claim => claim with { Publisher = "x" });
        await Assert.ThrowsAsync<ConflictException>(() => ChangeAsync(claim => ClaimProgress.Advance(claim, ClaimState.Verified)));
        Assert.Equal(ClaimState.Detected, _store.Claim.State);
    }

    [Theory]
    [InlineData(ClaimState.Resolved, ClaimState.Verified, ClaimState.Resolved)]
    [InlineData(ClaimState.InReview, ClaimState.Verified, ClaimState.InReview)]
    [InlineData(ClaimState.Detected, ClaimState.InReview, ClaimState.InReview)]
    [InlineData(ClaimState.Failed, ClaimState.Verified, ClaimState.Verified)]
    public void A_claim_advances_where_the_table_leads(ClaimState from, ClaimState to, ClaimState then) =>
        Assert.Equal(then, ClaimProgress.Advance(Records.BareClaim() with { State = from }, to).State);

    private Task ChangeAsync(Func<Claim, Claim> change) =>
        new ClaimProgress(_store).ChangeAsync(WorkspaceId.Default, _store.Claim.Id, change, TestContext.Current.CancellationToken);

    /// <summary>One claim, changed by others between a read and the write that follows it.</summary>
    private sealed class OneClaim(Claim claim) : IClaimStore
    {
        public Claim Claim { get; private set; } = claim;

        public Queue<Func<Claim, Claim>> Meanwhile { get; } = new();

        public Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation)
        {
            var read = Claim;
            if (Meanwhile.TryDequeue(out var change))
                Claim = change(Claim) with { Revision = Claim.Revision + 1 };
            return Task.FromResult(read);
        }

        public Task<Claim> UpdateAsync(Claim claim, long expectedRevision, CancellationToken cancellation)
        {
            if (Claim.Revision != expectedRevision)
                throw new ConflictException("claim", claim.Id.Value, expectedRevision);
            return Task.FromResult(Claim = claim with { Revision = expectedRevision + 1 });
        }

        public Task<IReadOnlyList<Claim>> AddAsync(Extraction extraction, IReadOnlyList<Claim> claims, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<ExtractionProgress> GetProgressAsync(WorkspaceId workspace, DocumentId document, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<IReadOnlyList<Claim>> FindByKeysAsync(WorkspaceId workspace, IReadOnlyCollection<string> keys, int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<int> CountDetectedAsync(int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<IReadOnlyList<Claim>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task MarkAnnouncedAsync(IReadOnlyCollection<Claim> records, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
