using FactCheck.Core.Verification;
using FactCheck.Review.Console.Shared;
using FactCheck.Review.Console.Tasks;
using FactCheck.Review.Queue;
using FactCheck.Tests.Unit.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Tests.Unit.Review;

/// <summary>What a fact-checker sees of how sure the machine is and of whom it asked.</summary>
public sealed class ProposalTests
{
    [Fact]
    public async Task A_proposal_that_must_be_read_says_so_and_why_and_one_that_says_nothing_of_it_must_be_read_too()
    {
        var told = Proposals.Of(Records.FullResult() with { NeedsPerson = true, NeedsPersonBecause = "the confidence, 0.41, is under 0.55" });
        Assert.Contains("Must be read: the confidence, 0.41, is under 0.55", await RenderAsync<NeedsPersonChip>(nameof(NeedsPersonChip.Proposal), told), StringComparison.Ordinal);
        Assert.Contains("Must be read: how sure the verdict is, is not known",
            await RenderAsync<NeedsPersonChip>(nameof(NeedsPersonChip.Proposal), ConsoleTasks.Task("x").Proposal), StringComparison.Ordinal);
        var surer = Proposals.Of(Records.FullResult() with { NeedsPerson = false, NeedsPersonBecause = null });
        var html = await RenderAsync<NeedsPersonChip>(nameof(NeedsPersonChip.Proposal), surer);
        Assert.Contains("Surer than most", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Must be read", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_source_is_shown_with_when_it_was_asked_and_what_came_and_silence_is_no_answer()
    {
        var html = await RenderAsync<SourcesAskedCard>(nameof(SourcesAskedCard.Result), Records.FullResult());
        Assert.Contains("1 source of 2 gave no answer: what they have is not known", html, StringComparison.Ordinal);
        Assert.Contains("answered with 3 (1 page not read)", html, StringComparison.Ordinal);
        Assert.Contains("from an answer of ", html, StringComparison.Ordinal);
        Assert.Contains("no answer: left alone, since it failed too often of late", html, StringComparison.Ordinal);
        var silent = await RenderAsync<SourcesAskedCard>(nameof(SourcesAskedCard.Result), Records.FullResult() with
        {
            SourcesAsked = [new("wikipedia", SourceOutcome.Answered, 0, TimeSpan.Zero, false, null)],
        });
        Assert.Contains("every source answered", silent, StringComparison.Ordinal);
        Assert.Contains("answered: it has nothing", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("<section", await RenderAsync<SourcesAskedCard>(nameof(SourcesAskedCard.Result), Records.BareResult()), StringComparison.Ordinal);
    }

    private static async Task<string> RenderAsync<T>(string parameter, object value) where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value }))).ToHtmlString());
    }
}
