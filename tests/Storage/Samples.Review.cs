using System.Collections.Concurrent;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;

namespace FactCheck.Tests.Storage;

public static partial class Samples
{
    private static readonly ConcurrentDictionary<(string Id, WorkspaceId Workspace), ReviewTask> Tasks = new();

    /// <summary>The same for the same id: its entries have random salts.</summary>
    public static ReviewTask Task(string id = "tsk-1", WorkspaceId? workspace = null) =>
        Tasks.GetOrAdd((id, workspace ?? WorkspaceId.Default), key => NewTask(key.Id, key.Workspace));

    private static ReviewTask NewTask(string id, WorkspaceId workspace)
    {
        var task = new ReviewTask
        {
            Workspace = workspace,
            Id = new(id),
            ClaimId = new("clm-1"),
            DocumentId = new("doc-1"),
            ClaimText = "The harbour of Port Example froze for the first time in forty years",
            Claimant = "the port office",
            Publisher = "The Coast Gazette",
            Type = ClaimType.Event,
            Topics = ["climate"],
            Tags = ["harbour", "ice"],
            Members =
            [
                new(new("clm-1"), new("doc-1"), "The harbour of Port Example froze for the first time in forty years", "The Coast Gazette", Noon, ""),
                new(new("clm-2"), new("doc-2"), "Port Example's harbour froze for the first time in 40 years", null, null, "The same: both have 40."),
            ],
            Priority = 0.7,
            PriorityParts = new() { CheckWorthiness = 0.5, Spread = 0.1, Harm = 0.2, Boost = -0.1 },
            Rank = -94.25,
            Proposal = new(new("ver-1"), Verdict.Refuted, 0.25, "The ice report [1] says otherwise.", Noon.AddDays(-1), 2, "rules/1") { NeedsPerson = false, NeedsPersonBecause = "what a person should know" },
            State = ReviewState.Leased,
            Lease = new("ana", Noon.AddMinutes(30)),
            Decision = new(Verdict.NotEnoughEvidence, "Nothing decides.", [new("evd-1"), new("evd-2")], "ana", Noon.AddMinutes(10))
            {
                Choices = [new(EvidenceUse.Chosen, "", new("evd-1"), null), new(EvidenceUse.Added, "The log.", null, "https://port.example/log")],
                NeedsApproval = true,
                ApprovedBy = "bo",
                ApprovedAt = Noon.AddMinutes(20),
                ReusedFrom = new("tsk-0"),
                CreditedTo = "cy",
            },
            SecondOpinions = [new("bo", "ana", Verdict.NotEnoughEvidence, Verdict.Refuted, Noon)],
            Comments = [new(1, "ana", "Look, @bo", ["bo"], Noon)],
            Corrections = [new(new("clm-1"), "value", "40", "41", "ana", Noon)],
            Reuse = [new(new("tsk-0"), "The harbour froze", Verdict.Refuted, "cy", "Maybe the same.", false) { Accepted = false, AnsweredBy = "ana" }],
            PublishedAt = Noon.AddHours(1),
            Audit = [],
            CreatedAt = Noon,
            UpdatedAt = Noon.AddMinutes(1),
            Trace = Trace,
        };
        return AuditChain.Append(AuditChain.Append(task, Noon, "system", "enqueued", "", ""), Noon.AddMinutes(1), "ana", "leased", "30 min", Trace.TraceId);
    }

    public static Erasure Erasure(string id = "ers-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        Role = ErasedRole.Claimant,
        Salt = "00112233445566778899aabbccddeeff",
        NameDigest = new string('5', 64),
        WordCount = 2,
        RequestedBy = "ada",
        RequestedAt = Noon,
        Reports = [new("claims", 3, Noon), new("tasks", 0, Noon.AddMinutes(1))],
        Trace = Trace,
    };
}
