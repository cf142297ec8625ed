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
    public async Task Tasks_are_listed_by_priority_then_longest_waiting_then_id()
    {
        await AddAsync(Samples.Task("id-4") with { Priority = 1.0 / 3, CreatedAt = Samples.Noon });
        await AddAsync(Samples.Task("id-3") with { Priority = 1.0 / 3, CreatedAt = Samples.Noon });
        await AddAsync(Samples.Task("id-9") with { Priority = 1.0 / 3, CreatedAt = Samples.Noon.AddMilliseconds(-1) });
        await AddAsync(Samples.Task("id-8") with { Priority = 0, CreatedAt = Samples.Noon.AddDays(-1) });
        await AddAsync(Samples.Task("id-7") with { Priority = 1, CreatedAt = Samples.Noon.AddDays(1) });
        await AddAsync(Samples.Task("id-6") with { Priority = Math.BitIncrement(1.0 / 3), CreatedAt = Samples.Noon.AddDays(1) });
        string[] order = ["id-7", "id-6", "id-9", "id-3", "id-4", "id-8"];
        Assert.Equal(order, await IdsAsync(All, size: 10));
        Assert.Equal(order, await IdsAsync(All, size: 1));
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
        await AddAsync(Samples.Task("id-2") with { DocumentId = new("Doc-1") });
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
        await UpdateAsync(task with { Audit = AuditChain.Append(task.Id, task.Audit, Samples.Noon, "ana", "decided", "REFUTED", "") }, 1);
        var stored = await GetAsync("id-1");
        Assert.Equal(3, stored.Audit.Count);
        Assert.Null(AuditChain.FindBreak(stored.Id, stored.Audit));
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

    private async Task<List<string>> IdsAsync(ReviewTaskQuery query, int size = 2) =>
        (await ReadAllAsync(size, page => Tasks.ListAsync(query, page, Cancellation))).ConvertAll(IdOf);
}
