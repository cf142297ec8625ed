using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Review;
using FactCheck.Review.Queue;
using FactCheck.Tests.Unit.Core;
using Microsoft.Extensions.Options;

namespace FactCheck.Tests.Unit.Review;

/// <summary>Rules of the queue that the options set: priority, and who is asked for a second opinion.</summary>
public sealed class RuleTests
{
    private static readonly ReviewTask Task = Records.Task() with
    {
        Topics = ["health"],
        Members = [.. Enumerable.Range(1, 3).Select(i => new TaskMember(new($"clm-{i}"), new($"doc-{i}"), "Prices rose.", $"Paper {i}", null, ""))],
    };

    [Fact]
    public void A_priority_is_the_sum_of_its_weighted_parts_and_age_is_in_the_rank()
    {
        var options = new ReviewOptions { Priority = new() { CheckWorthiness = 0.5, Spread = 0.4, Harm = 0.1, AgePerDay = 0.25 } };
        var formula = new PriorityFormula(Options.Create(options));
        var task = formula.Apply(Task, checkWorthiness: 0.6);
        Assert.Equal((0.3, 0.2, 0.1, 0.0), (task.PriorityParts.CheckWorthiness, task.PriorityParts.Spread, task.PriorityParts.Harm, task.PriorityParts.Boost));
        Assert.Equal(0.6, task.Priority, 1e-12);
        var older = formula.Apply(Task with { CreatedAt = Task.CreatedAt.AddDays(-2) }, checkWorthiness: 0.6);
        Assert.Equal(0.5, older.Rank - task.Rank, 1e-9);
        Assert.Equal((0.0, 0.5), (options.Priority.AgeOf(task, task.CreatedAt), options.Priority.AgeOf(task, task.CreatedAt.AddDays(2))));
    }

    [Fact]
    public void A_weight_of_zero_takes_a_part_out()
    {
        var options = new ReviewOptions { Priority = new() { CheckWorthiness = 0, Spread = 0, Harm = 1, AgePerDay = 0 } };
        var formula = new PriorityFormula(Options.Create(options));
        var task = formula.Apply(Task, checkWorthiness: 1);
        Assert.Equal((1.0, 1.0), (task.Priority, task.Rank));
        Assert.Equal(0, formula.Apply(Task with { Topics = ["economy"] }, checkWorthiness: 1).Priority);
        options.HarmTopics.Add("economy");
        Assert.Equal(1, formula.Apply(Task with { Topics = ["Economy"] }, checkWorthiness: 1).Priority);
    }

    [Fact]
    public void A_second_person_is_asked_always_by_topic_or_never()
    {
        Assert.False(IsNeeded(new(), Task));
        Assert.True(IsNeeded(new() { Always = true }, Task with { Topics = [] }));
        var byTopic = new SecondPersonOptions { Topics = { "Health" } };
        Assert.True(IsNeeded(byTopic, Task));
        Assert.False(IsNeeded(byTopic, Task with { Topics = ["climate"] }));
    }

    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(0.1, 140, 260)] // of 2,000 by chance: 200, and more than four standard deviations about it
    [InlineData(0.5, 900, 1_100)]
    [InlineData(1.0, 2_000, 2_000)]
    public void A_sample_is_about_as_large_as_asked_and_the_same_when_asked_again(double share, int least, int most)
    {
        var options = new SecondPersonOptions { SampleShare = share };
        var drawn = Enumerable.Range(0, 2_000).Select(i => Task with { Id = TaskIdentity.IdOf(new ClaimId($"clm-{i}")) }).Where(task => IsNeeded(options, task)).ToList();
        Assert.InRange(drawn.Count, least, most);
        Assert.All(drawn, task => Assert.True(IsNeeded(options, task)));
    }

    private static bool IsNeeded(SecondPersonOptions rules, ReviewTask task) => new SecondPerson(Options.Create(new ReviewOptions { SecondPerson = rules })).IsNeeded(task);
}
