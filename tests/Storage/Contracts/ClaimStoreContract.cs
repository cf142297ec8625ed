using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage.Contracts;

/// <summary>The proof of <see cref="IClaimStore"/>; what lists find is in the other file.</summary>
public abstract partial class ClaimStoreContract(ITestDatabase database) : RevisedStoreContract<Claim>(database)
{
    private IClaimStore Claims => Stores.GetRequiredService<IClaimStore>();

    protected override IOutbox<Claim> Outbox => Stores.GetRequiredService<IOutbox<Claim>>();

    [Fact]
    public async Task Added_claims_come_back_in_the_order_given()
    {
        var first = Samples.Claim("id-2");
        await AddAsync(first);
        var added = await Claims.AddAsync(Samples.Extraction(), [Samples.Claim("id-3"), WithText(first, "other"), Samples.Claim("id-1")], Cancellation);
        Assert.Equal(["id-3", "id-2", "id-1"], added.Select(IdOf));
        AssertSame(first, added[1]);
        AssertSame(added[2], await GetAsync("id-1"));
    }

    [Fact]
    public async Task A_document_without_claims_is_read_to_the_end_all_the_same()
    {
        Assert.Empty(await Claims.AddAsync(Samples.Extraction(claims: 0), [], Cancellation));
        AssertSame(Samples.Extraction(claims: 0), (await ProgressAsync("doc-1")).Extraction!);
    }

    [Fact]
    public async Task A_claim_of_another_document_or_workspace_or_one_id_twice_is_refused_and_nothing_stored()
    {
        foreach (var wrong in new[]
        {
            Samples.Claim("id-2", document: "doc-2"), Samples.Claim("id-2", OtherWorkspace), Samples.Claim("id-1"),
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Claims.AddAsync(Samples.Extraction(), [Samples.Claim("id-1"), wrong], Cancellation));
        }
        await Assert.ThrowsAsync<NotFoundException>(() => GetAsync("id-1"));
        Assert.Null((await ProgressAsync("doc-1")).Extraction);
    }

    [Fact]
    public async Task An_extraction_stored_before_is_left_as_it_is()
    {
        await Claims.AddAsync(Samples.Extraction(claims: 2), [Samples.Claim("id-1")], Cancellation);
        await Claims.AddAsync(Samples.Extraction(claims: 9) with { Method = "rules/2" }, [Samples.Claim("id-1")], Cancellation);
        AssertSame(Samples.Extraction(claims: 2), (await ProgressAsync("doc-1")).Extraction!);
    }

    [Fact]
    public async Task Of_many_at_once_that_add_the_claims_of_a_document_all_get_the_same()
    {
        var other = OpenBeside();
        var answers = await AtOnceAsync(16, i => (i % 2 == 0 ? Stores : other).GetRequiredService<IClaimStore>().AddAsync(
            Samples.Extraction(claims: i), [.. Enumerable.Range(0, 5).Select(n => WithText(Samples.Claim($"id-{n}"), $"text {i}"))], Cancellation));
        var stored = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => GetAsync($"id-{n}")));
        Assert.All(answers, answer => AssertSame<IReadOnlyList<Claim>>(stored, answer));
    }

    [Fact]
    public async Task Progress_counts_check_worthy_claims_by_state()
    {
        var worthy = Enumerable.Range(0, 4).Select(i => Samples.Claim($"id-{i}")).ToList();
        await Claims.AddAsync(Samples.Extraction(claims: 5), [.. worthy, Unworthy("id-9")], Cancellation);
        await AddAsync(Samples.Claim("other", document: "doc-2"));
        await UpdateAsync(worthy[1] with { State = ClaimState.Verified }, 1);
        await UpdateAsync(worthy[2] with { State = ClaimState.Verified }, 1);
        var progress = await ProgressAsync("doc-1");
        AssertSame(Samples.Extraction(claims: 5), progress.Extraction!);
        Assert.Equal([(ClaimState.Detected, 2), (ClaimState.Verified, 2)],
            progress.CheckWorthyByState.Where(state => state.Value > 0).Select(state => (state.Key, state.Value)).Order());
    }

    [Fact]
    public async Task A_document_never_heard_of_has_no_progress()
    {
        await Claims.AddAsync(Samples.Extraction("doc-1", workspace: OtherWorkspace), [Samples.Claim("id-1", OtherWorkspace)], Cancellation);
        foreach (var document in new[] { "doc-1", "doc-2" }) // the first is the other workspace's
        {
            var progress = await ProgressAsync(document);
            Assert.Null(progress.Extraction);
            Assert.DoesNotContain(progress.CheckWorthyByState, state => state.Value > 0);
        }
    }

    [Fact]
    public async Task Claims_that_wait_for_verification_are_counted_over_all_workspaces_up_to_the_limit()
    {
        await AddAsync(Samples.Claim("id-1"));
        await AddAsync(Samples.Claim("id-2", OtherWorkspace, "doc-2"));
        await AddAsync(Unworthy("id-3"));
        await AddAsync(Samples.Claim("id-4") with { State = ClaimState.InReview });
        Assert.Equal(2, await Claims.CountDetectedAsync(10, Cancellation));
        Assert.Equal(1, await Claims.CountDetectedAsync(1, Cancellation));
    }

    [Fact]
    public async Task Reopened_are_check_worthy_claims_that_are_detected_or_verified()
    {
        foreach (var state in Enum.GetValues<ClaimState>())
            await AddAsync(Samples.Claim($"id-{state}") with { State = state, Announced = true });
        await AddAsync(Unworthy("id-unworthy"));
        await AddAsync(Samples.Claim("id-waits"));
        Assert.Equal(2, await Outbox.ReopenAsync(Ever, Cancellation));
        Assert.Equal(["id-Detected", "id-Verified", "id-waits"], await UnannouncedAsync());
        Assert.Equal(0, await Outbox.ReopenAsync(Ever, Cancellation));
    }

    protected override Claim Full(string id, WorkspaceId workspace, DateTimeOffset at) => Samples.Claim(id, workspace) with { ExtractedAt = at };

    protected override Claim Minimal(string id) => new()
    {
        Workspace = Workspace,
        Id = new(id),
        DocumentId = new("doc-1"),
        Reading = new()
        {
            Span = new(0, 0),
            Text = "",
            NormalizedText = "",
            Type = ClaimType.Opinion,
            CheckWorthiness = 0,
            IsCheckWorthy = false,
            Reasons = [],
            Quantities = [],
            Dates = [],
            Names = [],
        },
        Method = "rules/1",
        ExtractedAt = Samples.Noon,
        State = ClaimState.Detected,
        Trace = new(""),
    };

    protected override Claim WithText(Claim record, string text) =>
        record with { Reading = record.Reading with { NormalizedText = text, Text = text, Claimant = text.Length > 200 ? "long" : text, Names = [text] } };

    protected override Claim WithAnnounced(Claim record, bool announced) => record with { Announced = announced };

    protected override Claim WithRevision(Claim record, long revision) => record with { Revision = revision };

    protected override string IdOf(Claim record) => record.Id.Value;

    protected override async Task<Claim> AddAsync(IServiceProvider stores, Claim record, CancellationToken cancellation)
    {
        var extraction = Samples.Extraction(record.DocumentId.Value, workspace: record.Workspace);
        return Assert.Single(await stores.GetRequiredService<IClaimStore>().AddAsync(extraction, [record], cancellation));
    }

    protected override Task<Claim> GetAsync(IServiceProvider stores, WorkspaceId workspace, string id, CancellationToken cancellation) =>
        stores.GetRequiredService<IClaimStore>().GetAsync(workspace, new(id), cancellation);

    protected override Task<Page<Claim>> ListAsync(WorkspaceId workspace, bool narrowed, PageRequest page, CancellationToken cancellation) =>
        Claims.ListAsync(new() { Workspace = workspace, MinCheckWorthiness = narrowed ? 0.5 : 0 }, page, cancellation);

    protected override Task<Claim> UpdateAsync(IServiceProvider stores, Claim record, long expectedRevision, CancellationToken cancellation) =>
        stores.GetRequiredService<IClaimStore>().UpdateAsync(record, expectedRevision, cancellation);

    private static Claim Unworthy(string id) =>
        Samples.Claim(id) with { Announced = true, Reading = Samples.Reading() with { IsCheckWorthy = false, CheckWorthiness = 0.1 } };

    private Task<ExtractionProgress> ProgressAsync(string document) => Claims.GetProgressAsync(Workspace, new(document), Cancellation);
}
