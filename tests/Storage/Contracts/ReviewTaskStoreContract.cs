using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IReviewTaskStore"/>.</summary>
public abstract class ReviewTaskStoreContract(ITestDatabase database) : RevisedStoreContract<ReviewTask>(database)
{
    private static readonly ReviewTaskQuery All = new() { Workspace = Workspace, Now = Samples.Noon };

    private IReviewTaskStore Tasks => Stores.GetRequiredService<IReviewTaskStore>();

    protected override IOutbox<ReviewTask> Outbox => Stores.GetRequiredService<IOutbox<ReviewTask>>();

    [Fact]
    public async Task Tasks_are_listed_by_rank_then_longest_waiting_then_id()
    {
        await AddAsync(Samples.Task("id-4") with { Rank = 1.0 / 3, CreatedAt = Samples.Noon });
        await AddAsync(Samples.Task("id-3") with { Rank = 1.0 / 3, CreatedAt = Samples.Noon });
        await AddAsync(Samples.Task("id-9") with { Rank = 1.0 / 3, CreatedAt = Samples.Noon.AddMilliseconds(-1) });
        await AddAsync(Samples.Task("id-8") with { Rank = -7, CreatedAt = Samples.Noon.AddDays(-1) });
        await AddAsync(Samples.Task("id-7") with { Rank = 1, CreatedAt = Samples.Noon.AddDays(1) });
        await AddAsync(Samples.Task("id-6") with { Rank = Math.BitIncrement(1.0 / 3), CreatedAt = Samples.Noon.AddDays(1) });
        string[] order = ["id-7", "id-6", "id-9", "id-3", "id-4", "id-8"];
        Assert.Equal(order, await IdsAsync(All, size: 10));
        Assert.Equal(order, await IdsAsync(All, size: 1));
        string[] oldest = ["id-8", "id-9", "id-3", "id-4", "id-6", "id-7"];
        Assert.Equal(oldest, await IdsAsync(All with { Order = ReviewOrder.Oldest }, size: 1));
        string[] newest = ["id-6", "id-7", "id-3", "id-4", "id-9", "id-8"];
        Assert.Equal(newest, await IdsAsync(All with { Order = ReviewOrder.Newest }, size: 1));
        Assert.Equal(newest, await IdsAsync(All with { Order = ReviewOrder.Newest, Tag = "ice", Topic = "climate" }, size: 2));
    }

    [Fact]
    public async Task A_changed_rank_moves_a_task()
    {
        var first = await AddAsync(Samples.Task("id-1") with { Rank = 1 });
        await AddAsync(Samples.Task("id-2") with { Rank = 2 });
        await UpdateAsync(first with { Rank = 3 }, 1);
        Assert.Equal(["id-1", "id-2"], await IdsAsync(All));
        Assert.Equal(["id-1", "id-2"], await IdsAsync(All with { Tag = "ice" }));
    }

    [Fact]
    public async Task Every_filter_finds_its_tasks_alone_and_with_others()
    {
        await AddAsync(Samples.Task("id-1"));
        await AddAsync(Other("id-2"));
        Assert.All(Filters(), pair =>
        {
            var (mine, others) = pair;
            Assert.Equal(["id-1"], IdsAsync(mine).GetAwaiter().GetResult());
            Assert.Equal(["id-2"], IdsAsync(others).GetAwaiter().GetResult());
            Assert.Equal(["id-1"], IdsAsync(mine with { Text = $"harbour {mine.Text}" }).GetAwaiter().GetResult());
            Assert.Empty(IdsAsync(mine with { Text = $"nothing {mine.Text}" }).GetAwaiter().GetResult());
            Assert.Equal(new(1, true), Tasks.CountAsync(mine, Cancellation).GetAwaiter().GetResult());
        });
    }

    [Fact]
    public async Task A_filter_follows_what_changes()
    {
        var task = await AddAsync(Samples.Task("id-1"));
        await UpdateAsync(task with { Tags = ["snow"], State = ReviewState.Merged, Lease = null }, 1);
        Assert.Empty(await IdsAsync(All with { Tag = "ice" }));
        Assert.Equal(["id-1"], await IdsAsync(All with { Tag = "snow" }));
        Assert.Empty(await IdsAsync(All with { State = ReviewState.Pending }));
        Assert.Equal(["id-1"], await IdsAsync(All with { State = ReviewState.Merged }));
    }

    [Fact]
    public async Task A_call_looks_at_a_bounded_number_of_tasks_and_the_next_goes_on()
    {
        // Both terms are common, and only the last task has both: a first step along either does not reach it.
        const int Common = IReviewTaskStore.MostExamined + 1;
        for (var i = 0; i < Common; i++)
            await AddAsync(Minimal($"id-{i:D5}") with { Rank = -i, Tags = ["a"] });
        for (var i = 0; i < 1001; i++)
            await AddAsync(Minimal($"other-{i:D5}") with { Rank = -i, Topics = ["t"] });
        await AddAsync(Minimal("last") with { Rank = -Common, Tags = ["a"], Topics = ["t"] });
        var both = All with { Tag = "a", Topic = "t" };
        var page = await Tasks.ListAsync(both, new(10), Cancellation);
        Assert.Empty(page.Items);
        Assert.Equal(["last"], (await Tasks.ListAsync(both, new(10, page.NextPageToken), Cancellation)).Items.Select(IdOf));
        Assert.Equal(["last"], await IdsAsync(both));
        Assert.False((await Tasks.CountAsync(both, Cancellation)).IsExact);
        Assert.Equal(Common + 1, (await IdsAsync(All with { Tag = "a" }, size: 500)).Count);
    }

    [Fact]
    public async Task A_lease_that_ran_out_counts_as_pending()
    {
        await AddAsync(Samples.Task("pending") with { State = ReviewState.Pending, Lease = null });
        await AddAsync(Samples.Task("released") with { State = ReviewState.Pending, Lease = new("ana", Samples.Noon.AddHours(1)) });
        await AddAsync(Samples.Task("held") with { Lease = new("ana", Samples.Noon.AddMilliseconds(1)) });
        await AddAsync(Samples.Task("ran-out") with { Lease = new("ana", Samples.Noon) });
        await AddAsync(Samples.Task("decided") with { State = ReviewState.Decided, Lease = new("ana", Samples.Noon.AddHours(1)) });
        Assert.Equal(["pending", "ran-out", "released"], await IdsAsync(All with { State = ReviewState.Pending }));
        Assert.Equal(["held"], await IdsAsync(All with { State = ReviewState.Leased }));
        Assert.Equal(["decided"], await IdsAsync(All with { State = ReviewState.Decided }));
        Assert.Equal(["held", "pending", "ran-out", "released"],
            await IdsAsync(All with { State = ReviewState.Pending, Now = Samples.Noon.AddMilliseconds(1) }));
        Assert.Empty(await IdsAsync(All with { State = ReviewState.Leased, Now = Samples.Noon.AddMilliseconds(1) }));
    }

    [Fact]
    public async Task A_holder_s_tasks_are_those_held_now()
    {
        await AddAsync(Samples.Task("held") with { Lease = new("ana", Samples.Noon.AddMilliseconds(1)) });
        await AddAsync(Samples.Task("ran-out") with { Lease = new("ana", Samples.Noon) });
        await AddAsync(Samples.Task("other") with { Lease = new("Ana", Samples.Noon.AddHours(1)) });
        await AddAsync(Samples.Task("decided") with { State = ReviewState.Decided, Lease = new("ana", Samples.Noon.AddHours(1)) });
        Assert.Equal(["held"], await IdsAsync(All with { Holder = "ana" }));
        Assert.Equal(["held"], await IdsAsync(All with { Holder = "ana", State = ReviewState.Leased }));
        Assert.Empty(await IdsAsync(All with { Holder = "ana", State = ReviewState.Decided }));
        Assert.Empty(await IdsAsync(All with { Holder = "ana", State = ReviewState.Pending }));
    }

    [Fact]
    public async Task Each_part_of_the_query_restricts()
    {
        await AddAsync(Samples.Task("id-1"));
        await AddAsync(Samples.Task("id-2") with { DocumentId = new("Doc-1"), Members = [] });
        await AddAsync(Samples.Task("id-3") with { Proposal = Samples.Task().Proposal with { Verdict = null } });
        await AddAsync(Samples.Task("id-4") with { Proposal = Samples.Task().Proposal with { Verdict = Verdict.Supported } });
        Assert.Equal(["id-2"], await IdsAsync(All with { DocumentId = new("Doc-1") }));
        Assert.Equal(["id-4"], await IdsAsync(All with { ProposedVerdict = Verdict.Supported }));
        Assert.Equal(["id-1"], await IdsAsync(All with { ProposedVerdict = Verdict.Refuted, DocumentId = new("doc-1") }));
    }

    [Fact]
    public async Task A_token_stays_good_while_time_passes()
    {
        await AddAsync(Samples.Task("id-1"));
        await AddAsync(Samples.Task("id-2"));
        var token = (await Tasks.ListAsync(All, new(1), Cancellation)).NextPageToken;
        var next = await Tasks.ListAsync(All with { Now = Samples.Noon.AddMinutes(5) }, new(1, token), Cancellation);
        Assert.Equal("id-2", IdOf(Assert.Single(next.Items)));
    }

    [Fact]
    public async Task Of_many_that_lease_at_once_one_holds_the_task_and_a_late_decision_is_refused()
    {
        var free = await AddAsync(Samples.Task("id-1") with { State = ReviewState.Pending, Lease = null, Decision = null });
        var leases = await AtOnceAsync(16, async i =>
        {
            try
            {
                return await UpdateAsync(free with { State = ReviewState.Leased, Lease = new($"person {i}", Samples.Noon.AddMinutes(1)) }, 1);
            }
            catch (ConflictException)
            {
                return null;
            }
        });
        var held = Assert.Single(leases, lease => lease is not null)!;
        var taken = await UpdateAsync(held with { Lease = new("somebody", Samples.Noon.AddMinutes(9)) }, held.Revision); // after it ran out
        await Assert.ThrowsAsync<ConflictException>(() => UpdateAsync(held with { State = ReviewState.Decided }, held.Revision));
        AssertSame(taken, await GetAsync("id-1"));
    }

    [Fact]
    public async Task The_audit_chain_holds_after_it_was_stored()
    {
        var task = await AddAsync(Samples.Task("id-1"));
        await UpdateAsync(AuditChain.Append(task, Samples.Noon, "ana", "decided", "REFUTED", ""), 1);
        var stored = await GetAsync("id-1");
        Assert.Equal(3, stored.Audit.Count);
        Assert.Null(AuditChain.FindBreak(stored));
    }

    [Fact]
    public async Task Reopened_are_those_changed_since()
    {
        await AddAsync(Samples.Task("old") with { Announced = true });
        var changed = await AddAsync(Samples.Task("changed") with { Announced = true });
        var marked = await AddAsync(Samples.Task("marked"));
        var since = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await UpdateAsync(changed, 1);
        await Outbox.MarkAnnouncedAsync([marked], Cancellation); // no change
        Assert.Equal(1, await Outbox.ReopenAsync(since, Cancellation));
        Assert.Equal(["changed"], await UnannouncedAsync());
    }

    // Longest waiting first: the time runs the other way than in the other stores.
    protected override ReviewTask Full(string id, WorkspaceId workspace, DateTimeOffset at) => Samples.Task(id, workspace) with { CreatedAt = at };

    protected override ReviewTask Minimal(string id) => new()
    {
        Workspace = Workspace,
        Id = new(id),
        ClaimId = new("clm-1"),
        DocumentId = new("doc-1"),
        ClaimText = "",
        Priority = 0,
        Proposal = new(new("ver-1"), null, null, "", Samples.Noon, 0, "rules/1"),
        State = ReviewState.Pending,
        Audit = [],
        CreatedAt = Samples.Noon,
        UpdatedAt = Samples.Noon,
        Trace = new(""),
    };

    protected override ReviewTask WithText(ReviewTask record, string text) =>
        record with { ClaimText = text, Decision = new(Verdict.Refuted, text, [], text, Samples.Noon) };

    protected override ReviewTask WithAnnounced(ReviewTask record, bool announced) => record with { Announced = announced };

    protected override ReviewTask WithRevision(ReviewTask record, long revision) => record with { Revision = revision };

    protected override string IdOf(ReviewTask record) => record.Id.Value;

    protected override Task<ReviewTask> AddAsync(IServiceProvider stores, ReviewTask record, CancellationToken cancellation) =>
        stores.GetRequiredService<IReviewTaskStore>().AddAsync(record, cancellation);

    protected override Task<ReviewTask> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IReviewTaskStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Page<ReviewTask>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Tasks.ListAsync(All with { Workspace = workspace, State = narrowed ? ReviewState.Leased : null }, page, cancellation);

    protected override Task<ReviewTask> UpdateAsync(IServiceProvider stores, ReviewTask record, long expectedRevision, CancellationToken cancellation) =>
        stores.GetRequiredService<IReviewTaskStore>().UpdateAsync(record, expectedRevision, cancellation);

    private static IEnumerable<(ReviewTaskQuery Mine, ReviewTaskQuery Others)> Filters() =>
    [
        (All with { State = ReviewState.Leased }, All with { State = ReviewState.Decided }),
        (All with { Holder = "ana" }, All with { State = ReviewState.Decided, Reviewer = "Bo" }),
        (All with { Reviewer = "ana" }, All with { Reviewer = "Bo" }),
        (All with { DocumentId = new("doc-2") }, All with { DocumentId = new("doc-9") }),
        (All with { ProposedVerdict = Verdict.Refuted }, All with { ProposedVerdict = Verdict.Supported }),
        (All with { DecidedVerdict = Verdict.NotEnoughEvidence }, All with { DecidedVerdict = Verdict.Supported }),
        (All with { Publisher = "The Coast Gazette" }, All with { Publisher = "the coast gazette" }),
        (All with { Claimant = "the port office" }, All with { Claimant = "harbour master" }),
        (All with { Type = ClaimType.Event }, All with { Type = ClaimType.Quantity }),
        (All with { Topic = "climate" }, All with { Topic = "economy" }),
        (All with { Tag = "ice" }, All with { Tag = "trade" }),
        (All with { Mentioned = "bo" }, All with { Mentioned = "ana" }),
        (All with { Text = "FORTY froze" }, All with { Text = "ships" }),
        (All with { DoubleCheckedOn = new(2024, 3, 1) }, All with { DecidedOn = new(2024, 3, 1) }),
        (All with { IsCorrected = true }, All with { DoubleCheckedOn = new(2024, 3, 2) }),
        (All with { CreatedBefore = Samples.Noon.AddHours(1) }, All with { CreatedFrom = Samples.Noon.AddHours(1) }),
    ];

    private static ReviewTask Other(string id) => Samples.Task(id) with
    {
        State = ReviewState.Decided,
        DocumentId = new("doc-9"),
        ClaimText = "Fewer ships entered the harbour",
        Claimant = "harbour master",
        Publisher = "the coast gazette",
        Type = ClaimType.Quantity,
        Topics = ["economy"],
        Tags = ["trade"],
        Members = [],
        Proposal = Samples.Task().Proposal with { Verdict = Verdict.Supported },
        Decision = new(Verdict.Supported, "So it is.", [], "Bo", Samples.Noon),
        Comments = [new(1, "bo", "@ana done", ["ana"], Samples.Noon)],
        SecondOpinions = [new("cy", "Bo", Verdict.Supported, Verdict.Supported, Samples.Noon.AddDays(1))],
        Corrections = [],
        CreatedAt = Samples.Noon.AddHours(1),
    };

    private async Task<List<string>> IdsAsync(ReviewTaskQuery query, int size = 2) =>
        (await ReadAllAsync(size, page => Tasks.ListAsync(query, page, Cancellation))).ConvertAll(IdOf);
}
