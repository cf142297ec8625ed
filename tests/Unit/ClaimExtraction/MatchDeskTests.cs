using FactCheck.ClaimExtraction.Clusters;
using FactCheck.ClaimExtraction.Lifecycle;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Tests.Unit.Core;

namespace FactCheck.Tests.Unit.ClaimExtraction;

/// <summary>What a person's answer about a match does to both claims and to those that had joined them.</summary>
public sealed class MatchDeskTests
{
    private readonly Claims _stored = new();

    [Theory]
    [InlineData("second", "first")]
    [InlineData("first", "second")]
    public async Task A_reject_from_either_side_takes_the_later_out_and_both_keep_it(string asked, string other)
    {
        Add("first");
        Add("second", cluster: "first");
        Add("third", cluster: "first");
        await AnswerAsync(asked, other, isSame: false);
        Assert.Null(_stored["first"].ClusterId);
        Assert.Null(_stored["second"].ClusterId);
        Assert.Equal(new ClaimId("first"), _stored["third"].ClusterId);
        Assert.Equal((new ClaimId(other), false), Answer(asked));
        Assert.Equal((new ClaimId(asked), false), Answer(other));
    }

    [Fact]
    public async Task Who_had_joined_a_claim_goes_with_it()
    {
        Add("first");
        Add("second");
        Add("third", cluster: "second");
        await AnswerAsync("second", "first", isSame: true);
        Assert.Null(_stored["first"].ClusterId);
        Assert.All(["second", "third"], id => Assert.Equal(new ClaimId("first"), _stored[id].ClusterId));
    }

    [Fact]
    public async Task An_accept_of_what_had_joined_changes_no_cluster()
    {
        Add("first");
        Add("second", cluster: "first");
        await AnswerAsync("first", "second", isSame: true);
        Assert.Null(_stored["first"].ClusterId);
        Assert.Equal(new ClaimId("first"), _stored["second"].ClusterId);
        Assert.Equal((new ClaimId("second"), true), Answer("first"));
    }

    [Fact]
    public async Task The_same_answer_again_writes_nothing()
    {
        Add("first");
        Add("second", cluster: "first");
        await AnswerAsync("second", "first", isSame: false);
        var revisions = _stored.All.Select(claim => claim.Revision).ToList();
        await AnswerAsync("second", "first", isSame: false);
        Assert.Equal(revisions, _stored.All.Select(claim => claim.Revision));
    }

    private void Add(string id, string? cluster = null) =>
        _stored.All.Add(Records.BareClaim() with { Id = new(id), ClusterId = cluster is null ? null : new ClaimId(cluster) });

    private Task<Claim> AnswerAsync(string id, string other, bool isSame) =>
        new MatchDesk(_stored, new ClaimProgress(_stored)).AnswerAsync(WorkspaceId.Default, new(id), new(other), isSame, "zoe", TestContext.Current.CancellationToken);

    private (ClaimId With, bool? Accepted) Answer(string id) => (_stored[id].Links[0].With, _stored[id].Links[0].Accepted);

    private sealed class Claims : IClaimStore
    {
        public List<Claim> All { get; } = [];

        public Claim this[string id] => All.Single(claim => claim.Id.Value == id);

        public Task<Claim> GetAsync(WorkspaceId workspace, ClaimId id, CancellationToken cancellation) => Task.FromResult(this[id.Value]);

        public Task<Claim> UpdateAsync(Claim claim, long expectedRevision, CancellationToken cancellation)
        {
            var at = All.FindIndex(stored => stored.Id == claim.Id);
            return Task.FromResult(All[at] = claim with { Revision = expectedRevision + 1 });
        }

        public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellation) =>
            Task.FromResult(new Page<Claim>([.. All.Where(claim => claim.ClusterId == query.ClusterId)], ""));

        public Task<IReadOnlyList<Claim>> AddAsync(Extraction extraction, IReadOnlyList<Claim> claims, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<ExtractionProgress> GetProgressAsync(WorkspaceId workspace, DocumentId document, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<IReadOnlyList<Claim>> FindByKeysAsync(WorkspaceId workspace, IReadOnlyCollection<string> keys, int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<int> CountDetectedAsync(int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<IReadOnlyList<Claim>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) => throw new NotSupportedException();
        public Task MarkAnnouncedAsync(IReadOnlyCollection<Claim> records, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
