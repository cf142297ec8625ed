using FactCheck.Core.Claims;
using FactCheck.Core.Review;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Queue;

/// <summary>How soon a task should be worked: check-worthiness, spread, harm and boost, each with its weight, and age.</summary>
internal sealed class PriorityFormula(IOptions<ReviewOptions> options)
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The task with its parts, priority and rank.</summary>
    internal ReviewTask Apply(ReviewTask task, double checkWorthiness)
    {
        var weights = options.Value.Priority;
        return Apply(task, task.PriorityParts with
        {
            CheckWorthiness = weights.CheckWorthiness * checkWorthiness,
            Spread = weights.Spread * SpreadOf(task.Members),
            Harm = task.Topics.Any(topic => options.Value.HarmTopics.Contains(topic, StringComparer.OrdinalIgnoreCase)) ? weights.Harm : 0,
        });
    }

    /// <summary>The task with these parts, and the priority and rank that follow.</summary>
    internal ReviewTask Apply(ReviewTask task, PriorityParts parts)
    {
        var sum = Math.Clamp(parts.CheckWorthiness + parts.Spread + parts.Harm + parts.Boost, 0, 1);
        // All tasks age alike, so the order never changes by itself: what came a day earlier is ahead by what a day brings.
        var head = options.Value.Priority.AgePerDay * (task.CreatedAt - Epoch).TotalDays;
        return task with { PriorityParts = parts, Priority = sum, Rank = sum - head };
    }

    /// <summary>The same with the members as they are now.</summary>
    internal ReviewTask Spread(ReviewTask task) => Apply(task, task.PriorityParts with { Spread = options.Value.Priority.Spread * SpreadOf(task.Members) });

    /// <summary>In [0, 1): 0 for one article, a half for three articles of three publishers.</summary>
    private static double SpreadOf(IReadOnlyList<TaskMember> members)
    {
        var articles = members.Select(member => member.DocumentId).Distinct().Count();
        var publishers = members.Select(member => member.Publisher).Where(name => name is not null).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var more = Math.Max(0, articles - 1) + Math.Max(0, publishers - 1);
        return more / (more + 4.0);
    }

    /// <summary>What the claim's text is about.</summary>
    internal IReadOnlyList<string> TopicsOf(string text)
    {
        var words = SearchWords.Of(text).ToHashSet(StringComparer.Ordinal);
        return [.. options.Value.Topics.Where(topic => topic.Value.Any(words.Contains)).Select(topic => topic.Key).Order(StringComparer.Ordinal)];
    }
}
