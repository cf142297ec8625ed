using System.Globalization;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;

namespace FactCheck.Tests.Console.Hosts;

/// <summary>Tasks beside those of the sample, straight into the store.</summary>
internal static class TasksOf
{
    /// <summary>A waiting task about any words.</summary>
    /// <returns>Its id.</returns>
    internal static async Task<string> AddAsync(ConsoleHost host, string text, string? claimant = null, string? publisher = null,
        IReadOnlyList<string>? tags = null, double priority = 0.1)
    {
        var claim = new ClaimId($"clm-{Guid.NewGuid():N}");
        var now = host.Time.GetUtcNow();
        now = new(now.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        var task = new ReviewTask
        {
            Workspace = WorkspaceId.Default,
            Id = TaskIdentity.IdOf(claim),
            ClaimId = claim,
            DocumentId = new(host.SampleDocument),
            ClaimText = text,
            Claimant = claimant,
            Publisher = publisher,
            Tags = tags ?? [],
            Members = [new(claim, new(host.SampleDocument), text, publisher, now, "")],
            Priority = priority,
            PriorityParts = new() { CheckWorthiness = priority },
            Rank = priority + (now - DateTimeOffset.UnixEpoch).TotalDays * -0.05,
            Proposal = new(new("ver-none"), Verdict.NotEnoughEvidence, null, "No source says anything of it.", now, 0, "test/1"),
            State = ReviewState.Pending,
            Audit = [],
            CreatedAt = now,
            UpdatedAt = now,
            Trace = TraceContext.Current,
            Announced = true,
        };
        return (await host.Tasks.AddAsync(AuditChain.Append(task, now, "system", "enqueued", "", ""), CancellationToken.None)).Id.Value;
    }

    /// <summary>The task as stored now.</summary>
    /// <param name="host">Where.</param>
    /// <param name="task">Its id, or its page's address.</param>
    internal static Task<ReviewTask> GetAsync(ConsoleHost host, string task) => host.Tasks.GetAsync(
        WorkspaceId.Default, new ReviewTaskId(task[(task.LastIndexOf('/') + 1)..]), CancellationToken.None);

    internal static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
