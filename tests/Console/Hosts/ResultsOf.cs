using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Console.Hosts;

/// <summary>Results with any evidence, straight into the store, and the tasks that they are proposed in.</summary>
internal static class ResultsOf
{
    internal static DateTimeOffset AsOf { get; } = new(2023, 10, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A waiting task with this evidence.</summary>
    /// <returns>Its id.</returns>
    internal static async Task<string> AddAsync(ConsoleHost host, string text, IReadOnlyList<EvidenceLink> links, IReadOnlyList<ReportedFigure>? figures = null)
    {
        var result = await host.Services.GetRequiredService<IVerificationStore>().AddAsync(new()
        {
            Workspace = WorkspaceId.Default,
            Id = new($"ver-{Guid.NewGuid():N}"),
            ClaimText = text,
            AsOf = AsOf,
            Verdict = Verdict.Refuted,
            Justification = "[1] says otherwise.",
            Evidence = links,
            ReportedFigures = figures ?? [],
            Method = "test/1",
            InputHash = Guid.NewGuid().ToString("N"),
            VerifiedAt = AsOf,
            Trace = default,
            Announced = true,
        }, CancellationToken.None);
        var id = await TasksOf.AddAsync(host, text);
        await ChangeAsync(host, id, task => task with { Proposal = task.Proposal with { ResultId = result.Id, AsOf = AsOf, Verdict = Verdict.Refuted } });
        return id;
    }

    /// <summary>Changes a stored task as no caller may.</summary>
    internal static async Task ChangeAsync(ConsoleHost host, string id, Func<Core.Review.ReviewTask, Core.Review.ReviewTask> change)
    {
        var task = await TasksOf.GetAsync(host, id);
        await host.Tasks.UpdateAsync(change(task), task.Revision, CancellationToken.None);
    }

    internal static EvidenceLink Link(int number, Stance stance, string quote, string why, string? notBecause = null, string? publisher = null, DateTimeOffset? at = null, Quantity? figure = null)
    {
        if (at > AsOf)
            notBecause = "published after the date";
        return new()
        {
            EvidenceId = new($"evd-{number}"),
            Publisher = publisher ?? $"Publisher {number}",
            Url = $"https://evidence.example/{number}",
            PublishedAt = at ?? AsOf.AddDays(-1),
            Quote = quote,
            ContentHash = "",
            Stance = stance,
            Strength = 0.8,
            Why = why,
            Counted = notBecause is null && stance != Stance.Neutral,
            NotCountedBecause = stance == Stance.Neutral ? "it decides nothing" : notBecause,
            SourceGroup = $"group-{number}",
            Figure = figure,
        };
    }

    internal static ReportedFigure Figure(int passage, DateOnly day, double value, Quantity claimed, FigureStanding standing) => new()
    {
        EvidenceId = new($"evd-{passage}"),
        Publisher = $"Publisher {passage}",
        SourceGroup = $"group-{passage}",
        Day = day,
        Figure = claimed with { Value = value, Comparator = Comparator.Equal },
        Words = $"{TasksOf.Text((int)value)} tickets",
        ClaimFigure = claimed,
        Standing = standing,
    };
}
