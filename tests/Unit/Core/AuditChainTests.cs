using FactCheck.Core.Identity;
using FactCheck.Core.Review;

namespace FactCheck.Tests.Unit.Core;

public sealed class AuditChainTests
{
    private static readonly ReviewTaskId Task = new("tsk-1");

    private static readonly IReadOnlyList<AuditEntry> Chain = Of(("system", "enqueued"), ("ada", "leased"), ("ada", "renewed"), ("ada", "decided"));

    [Fact]
    public void A_chain_as_appended_holds()
    {
        Assert.Null(AuditChain.FindBreak(Task, Chain));
        Assert.Null(AuditChain.FindBreak(Task, []));
        Assert.Equal([1, 2, 3, 4], Chain.Select(entry => entry.Sequence));
        Assert.Equal("", Chain[0].PreviousHash);
    }

    public static TheoryData<string, Func<AuditEntry, AuditEntry>> Edits() => new()
    {
        { "time", entry => entry with { At = entry.At.AddMilliseconds(1) } },
        { "actor", entry => entry with { Actor = "eve" } },
        { "action", entry => entry with { Action = "released" } },
        { "detail", entry => entry with { Detail = "Refuted" } },
        { "trace", entry => entry with { TraceId = "0" } },
        { "sequence", entry => entry with { Sequence = 9 } },
        { "salt", entry => entry with { Salt = "00" } },
        { "actor digest", entry => entry with { ActorDigest = Chain[0].ActorDigest } },
        { "task digest", entry => entry with { TaskDigest = "" } },
        { "hash", entry => entry with { Hash = Chain[0].Hash } },
        { "previous hash", entry => entry with { PreviousHash = "" } },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_found_where_it_was_made(string what, Func<AuditEntry, AuditEntry> edit)
    {
        for (var i = 1; i < Chain.Count; i++)
        {
            var edited = Chain.ToArray();
            edited[i] = edit(edited[i]);
            Assert.True(AuditChain.FindBreak(Task, edited) == i + 1, $"{what} of entry {i + 1}");
        }
    }

    [Fact]
    public void A_deletion_is_found()
    {
        Assert.Equal(2, AuditChain.FindBreak(Task, [Chain[0], Chain[2], Chain[3]]));
        Assert.Equal(1, AuditChain.FindBreak(Task, [.. Chain.Skip(1)]));
    }

    [Fact]
    public void A_reordering_is_found() => Assert.Equal(2, AuditChain.FindBreak(Task, [Chain[0], Chain[2], Chain[1], Chain[3]]));

    [Fact]
    public void A_chain_of_another_task_is_found() => Assert.Equal(1, AuditChain.FindBreak(new("tsk-2"), Chain));

    [Fact]
    public void Text_moved_between_fields_is_found()
    {
        var chain = Of(("ada", "decided"));
        Assert.Equal(1, AuditChain.FindBreak(Task, [chain[0] with { Actor = "adad", Action = "ecided" }]));
    }

    [Fact]
    public void A_person_can_be_erased_and_the_chain_holds()
    {
        var chain = Of(("system", "enqueued"), ("ada", "leased"), ("ada", "decided"), ("root", AuditChain.ErasedAction));
        var erased = chain.Select(entry => entry.Actor == "ada" ? AuditChain.Erase(entry) : entry).ToList();
        Assert.Null(AuditChain.FindBreak(Task, erased));
        Assert.DoesNotContain(erased, entry => entry.Actor == "ada" || (entry.Actor == AuditChain.Erased && entry.Salt.Length > 0));
        Assert.Equal(2, AuditChain.FindBreak(Task, [chain[0], erased[1] with { Actor = "eve" }]));
    }

    [Fact]
    public void A_name_that_goes_without_an_entry_that_says_so_is_found()
    {
        Assert.Equal(2, AuditChain.FindBreak(Task, [Chain[0], AuditChain.Erase(Chain[1]), .. Chain.Skip(2)]));
        var chain = Of(("system", "enqueued"), ("root", AuditChain.ErasedAction), ("ada", "leased"));
        Assert.Equal(3, AuditChain.FindBreak(Task, [chain[0], chain[1], AuditChain.Erase(chain[2])]));
    }

    [Fact]
    public void A_task_whose_last_entry_an_older_version_wrote_holds_until_it_is_changed()
    {
        // What the first version put into the digest is the first part of what this one does: a task of before is known by that alone.
        var task = Records.Task();
        var digest = (string)typeof(TaskDigest).GetMethod("OfFirst", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, [task])!;
        Assert.True(TaskDigest.Fits(task.Audit[0] with { TaskDigest = digest }, task));
        Assert.False(TaskDigest.Fits(task.Audit[0] with { TaskDigest = digest }, task with { ClaimText = "Prices fell." }));
        Assert.NotEqual(digest, TaskDigest.Of(task));
    }

    [Fact]
    public void What_counts_for_agreement_and_what_is_offered_is_held_by_the_last_entry()
    {
        var offer = new ReuseOffer(new("tsk-0"), "Prices rose.", FactCheck.Core.Verification.Verdict.Refuted, "cy", "The same.", true);
        var opinion = new SecondOpinion("bo", "ada", FactCheck.Core.Verification.Verdict.Refuted, FactCheck.Core.Verification.Verdict.Refuted, Records.Noon);
        var task = AuditChain.Append(Records.Task() with { Reuse = [offer], SecondOpinions = [opinion] }, Records.Noon, "bo", "approved", "", "");
        Assert.Null(AuditChain.FindBreak(task));
        Assert.Equal(3, AuditChain.FindBreak(task with { SecondOpinions = [opinion with { FirstVerdict = FactCheck.Core.Verification.Verdict.Supported }] }));
        Assert.Equal(3, AuditChain.FindBreak(task with { Reuse = [offer with { Verdict = FactCheck.Core.Verification.Verdict.Supported }] }));
        Assert.Equal(3, AuditChain.FindBreak(task with { PriorityParts = new() { Boost = 1 } }));
        Assert.Equal(3, AuditChain.FindBreak(task with { Lease = new("eve", Records.Noon) }));
    }

    [Fact]
    public void A_change_of_the_task_without_an_entry_is_found()
    {
        var task = Records.Task();
        Assert.Null(AuditChain.FindBreak(task));
        Assert.Equal(2, AuditChain.FindBreak(task with { ClaimText = "Prices fell." }));
        Assert.Equal(2, AuditChain.FindBreak(task with { Tags = ["x"] }));
        Assert.Equal(1, AuditChain.FindBreak(task with { Audit = [] }));
        Assert.Null(AuditChain.FindBreak(task with { Announced = true, Revision = 7, Rank = 3 }));
    }

    private static IReadOnlyList<AuditEntry> Of(params (string Actor, string Action)[] steps)
    {
        var task = Records.Task() with { Id = Task, Audit = [] };
        for (var i = 0; i < steps.Length; i++)
            task = AuditChain.Append(task, Records.Noon.AddMinutes(i), steps[i].Actor, steps[i].Action, "", "");
        return task.Audit;
    }
}
