using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;
using FactCheck.Tests.Console.Hosts;
using FactCheck.Tests.Console.Pages;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>What is found for and against a claim, and what of it counts.</summary>
public sealed class EvidenceTests(ConsoleHost host, Browsers browsers)
{
    private static readonly Quantity Claimed = new() { Span = new(0, 5), Value = 1_400, Comparator = Comparator.MoreThan, Counted = "tickets" };

    [Fact]
    public async Task Passages_are_told_apart_by_why_they_do_not_count_and_their_deciding_words_are_marked()
    {
        const string Newer = "The zoo sold 1,200 tickets, the register says.";
        var id = await ResultsOf.AddAsync(host, "The zoo of Bucketford sold more than 1,400 tickets.",
        [
            ResultsOf.Link(1, Stance.Refutes, Newer, "'1,200 tickets' contradicts 'more than 1,400 tickets'", figure: Claimed with { Span = new(13, 18), Value = 1_200 }),
            ResultsOf.Link(2, Stance.Supports, "The zoo sold 1,500 tickets.", "'sold 1,500 tickets' says the same", at: ResultsOf.AsOf.AddDays(3)),
            ResultsOf.Link(3, Stance.Supports, "It sold 1,410 tickets.", "the same", NotCounted.Own),
            ResultsOf.Link(4, Stance.Supports, "We sold 1,420 tickets, said the director.", "the same", NotCounted.Claimants),
            ResultsOf.Link(5, Stance.Supports, "The zoo sold 1,430 tickets.", "the same", $"{NotCounted.Replaced}: 1,200 (30 October 2023)"),
            ResultsOf.Link(6, Stance.Supports, "The zoo is said to have sold 1,440 tickets.", "the same", "it tells what others allege"),
            ResultsOf.Link(7, Stance.Neutral, "The zoo has tickets.", "it gives no figure"),
        ]);
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync($"/tasks/{id}");
        await Expect(person.Page.Locator(".side.refutes .passage")).ToContainTextAsync("1,200");
        await Expect(person.Page.Locator(".side.refutes .passage mark.strong")).ToHaveTextAsync("1,200");
        await Expect(person.Page.Locator(".side.refutes .passage mark").Last).ToHaveTextAsync(" tickets");
        foreach (var (title, passages) in new[] { ("Later", 1), ("Same source", 2), ("Replaced", 1), ("In doubt", 1), ("Decides nothing", 1) })
        {
            var group = person.Page.Locator(".others").Filter(new() { Has = person.Page.Locator("summary", new() { HasText = title }) });
            await Expect(group).ToHaveCountAsync(1);
            await group.Locator("summary").ClickAsync();
            await Expect(group.Locator(".passage")).ToHaveCountAsync(passages);
            await Expect(group.Locator(".passage").First).ToBeVisibleAsync();
        }
        await Browsers.ShootAsync(person.Page, "evidence-buckets");
        Assert.Empty(await Accessibility.FaultsAsync(person.Page, "evidence"));
    }

    [Fact]
    public async Task Figures_over_time_are_drawn_with_the_as_of_line_and_stand_in_a_table()
    {
        var id = await ResultsOf.AddAsync(host, "The zoo of Seriesford sold more than 1,400 tickets.",
            [ResultsOf.Link(1, Stance.Refutes, "It sold 1,200 tickets.", "'1,200' contradicts '1,400'"), ResultsOf.Link(2, Stance.Supports, "It sold 1,500 tickets.", "the same", at: ResultsOf.AsOf.AddDays(9))],
            [
                ResultsOf.Figure(1, new(2023, 10, 30), 1_200, Claimed, FigureStanding.ByTheDate),
                ResultsOf.Figure(2, new(2023, 11, 9), 1_500, Claimed, FigureStanding.Later),
            ]);
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync($"/tasks/{id}");
        var plot = person.Page.Locator(".series svg");
        await Expect(plot.Locator("circle")).ToHaveCountAsync(2);
        await Expect(plot.Locator("g.refutes.counts")).ToHaveCountAsync(1);
        await Expect(plot.Locator(".as-of")).ToHaveCountAsync(1);
        await Expect(plot).ToContainTextAsync("as of 31 Oct 2023");
        await Expect(plot).ToContainTextAsync("claimed: more than 1,400");
        // What is shaded begins at the as-of line, and that is what its words say.
        Assert.Equal(await plot.Locator(".as-of").GetAttributeAsync("x1"), await plot.Locator("rect.later").GetAttributeAsync("x"));
        await Expect(person.Page.Locator(".series figcaption")).ToContainTextAsync("shaded: after the as-of date");
        await person.Page.Locator(".series .data summary").ClickAsync();
        await Expect(person.Page.Locator(".series tbody tr")).ToContainTextAsync([new Regex("1,200 tickets.*yes"), new Regex("1,500 tickets.*later")]);
        await Browsers.ShootAsync(person.Page, "series");
    }
}
