using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Verification;
using FactCheck.Core.Webhooks;
using FactCheck.Tests.Console.Hosts;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Console.Stories;

/// <summary>Texts and names from outside that would like to be more than text.</summary>
public sealed class HostileTextTests(ConsoleHost host, Browsers browsers)
{
    // Each would set the page's "pwned" if any part of it ran.
    private static readonly string[] Payloads =
    [
        "<script>window.pwned=1</script>",
        "<img src=x onerror=window.pwned=1>",
        "<svg onload=window.pwned=1>",
        "<svg><script>window.pwned=1</script></svg>",
        "<svg><animate onbegin=window.pwned=1 attributeName=x dur=1s>",
        "<iframe src=\"javascript:parent.pwned=1\"></iframe>",
        "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
        "<body onload=window.pwned=1>",
        "<input autofocus onfocus=window.pwned=1>",
        "<details open ontoggle=window.pwned=1>",
        "<video><source onerror=window.pwned=1></video>",
        "<a href=\"javascript:window.pwned=1\">click</a>",
        "<form action=\"javascript:window.pwned=1\"><button>go</button></form>",
        "<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>",
        "<template><script>window.pwned=1</script></template>",
        "<style>@import 'javascript:window.pwned=1';</style>",
        "<link rel=stylesheet href=data:text/css,*{background:url(javascript:window.pwned=1)}>",
        "<meta http-equiv=refresh content=\"0;url=javascript:window.pwned=1\">",
        "<base href=\"https://evil.example/\">",
        "<object data=\"javascript:window.pwned=1\"></object>",
        "<embed src=\"javascript:window.pwned=1\">",
        "\"><script>window.pwned=1</script>",
        "' onmouseover='window.pwned=1",
        "\" autofocus onfocus=\"window.pwned=1",
        "</title><script>window.pwned=1</script>",
        "</textarea><script>window.pwned=1</script>",
        "<!--><script>window.pwned=1</script-->",
        "<![CDATA[<script>window.pwned=1</script>]]>",
        "{{constructor.constructor('window.pwned=1')()}}",
        "<scr\u0000ipt>window.pwned=1</scr\u0000ipt>\u202Etxt.exe",
    ];

    [Fact]
    public async Task Thirty_payloads_in_claims_names_tags_and_comments_stay_text()
    {
        Assert.Equal(30, Payloads.Length);
        await using var person = await browsers.OpenAsync(host, "Ada Admin");
        var ids = new List<string>();
        foreach (var payload in Payloads)
            ids.Add(await TasksOf.AddAsync(host, $"Hostile {payload}", claimant: payload, publisher: payload, tags: [payload], priority: 0.99));
        await person.GoAsync("/?q=Hostile&state=pending");
        await Expect(person.Page.Locator(".q-row")).ToHaveCountAsync(30, new() { Timeout = 20_000 });
        await AssertUnharmedAsync(person);
        foreach (var (payload, id) in Payloads.Zip(ids))
        {
            await person.GoAsync($"/tasks/{id}");
            Assert.Contains("Hostile", await person.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
            await AssertUnharmedAsync(person);
            _ = payload;
        }
        await person.Page.GetByLabel("Comment", new() { Exact = true }).FillAsync(string.Join('\n', Payloads.Where(payload => !payload.Contains('\0', StringComparison.Ordinal))));
        await person.Page.Locator(".comments .button").ClickAsync();
        await Expect(person.Page.Locator(".comments li")).ToContainTextAsync("<svg onload");
        await AssertUnharmedAsync(person);
    }

    [Fact]
    public async Task Payloads_in_an_article_its_title_and_its_evidence_stay_text()
    {
        var harmless = Payloads.Where(payload => !payload.Contains('\0', StringComparison.Ordinal)).ToList();
        await host.Client.ImportEvidenceAsync(
        [
            .. harmless.Select((payload, place) => new Protos.Types.V1.EvidencePassage
            {
                Text = $"The bridge of Hostileford carried {4_000 + place} bicycles in 2021, a count found. {payload}",
                Publisher = payload, Title = payload, Url = $"https://evidence.example/{place}",
                PublishTime = Timestamp.FromDateTime(new DateTime(2022, 1, 1 + place % 28, 0, 0, 0, DateTimeKind.Utc)),
            }),
        ], CancellationToken.None);
        var document = await host.SubmitAsync(new()
        {
            Text = string.Join("\n\n", harmless.Select(payload => $"The bridge of Hostileford carried more than 4,800 bicycles in 2021, {payload} the mayor said.")),
            Title = harmless[1],
            Publisher = harmless[2],
            PublishTime = Timestamp.FromDateTime(new DateTime(2023, 3, 7, 0, 0, 0, DateTimeKind.Utc)),
        });
        await using var person = await browsers.OpenAsync(host, "Ada Admin");
        await person.GoAsync("/documents");
        await AssertUnharmedAsync(person);
        await person.GoAsync($"/documents/{document}");
        await AssertUnharmedAsync(person);
        var task = await person.Page.Locator(".claim-card a").First.GetAttributeAsync("href");
        await person.GoAsync(task!);
        await Expect(person.Page.Locator(".passage").First).ToBeAttachedAsync();
        await AssertUnharmedAsync(person);
    }

    [Fact]
    public async Task Thirty_payloads_in_titles_and_in_all_kinds_of_evidence_stay_text()
    {
        var documents = host.Services.GetRequiredService<IDocumentStore>();
        var links = new List<EvidenceLink>();
        var titled = new List<string>();
        foreach (var (place, payload) in Payloads.Index())
        {
            var id = $"doc-{Guid.NewGuid():N}";
            await documents.AddAsync(new()
            {
                Workspace = WorkspaceId.Default,
                Id = new(id),
                Title = payload,
                Text = payload,
                ContentHash = id,
                Publisher = payload,
                Author = payload,
                IngestedAt = ResultsOf.AsOf,
                State = DocumentState.Extracted,
                Trace = default,
                Announced = true,
            }, CancellationToken.None);
            titled.Add(id);
            links.Add((place % 5) switch
            {
                0 => ResultsOf.Link(place, Stance.Refutes, payload, $"'{payload}' denies it", publisher: payload),
                1 => ResultsOf.Link(place, Stance.Supports, payload, payload, publisher: payload, at: ResultsOf.AsOf.AddDays(2)),
                2 => ResultsOf.Link(place, Stance.Supports, payload, payload, NotCounted.Own, payload),
                3 => ResultsOf.Link(place, Stance.Supports, payload, payload, $"{NotCounted.Replaced}: {payload}", payload),
                _ => ResultsOf.Link(place, Stance.Neutral, payload, payload, publisher: payload),
            });
        }
        var task = await ResultsOf.AddAsync(host, "What was found for this one is nasty.", links);
        await using var person = await browsers.OpenAsync(host, "Ada Admin");
        await person.GoAsync($"/tasks/{task}");
        await Expect(person.Page.Locator(".others")).ToHaveCountAsync(4);
        await person.Page.EvaluateAsync("document.querySelectorAll('.others').forEach(group => group.open = true)");
        await Expect(person.Page.Locator(".passage:visible")).ToHaveCountAsync(30);
        await AssertUnharmedAsync(person);
        foreach (var id in titled)
        {
            await person.GoAsync($"/documents/{id}");
            await Expect(person.Page.Locator("h1")).Not.ToBeEmptyAsync();
            await AssertUnharmedAsync(person);
        }
    }

    [Fact]
    public async Task Payloads_in_publications_and_webhooks_stay_text()
    {
        var all = string.Join(' ', Payloads.Where(payload => !payload.Contains('\0', StringComparison.Ordinal)));
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var publication = await host.Services.GetRequiredService<IPublicationStore>().AddAsync(new()
        {
            Workspace = WorkspaceId.Default,
            Id = new($"pub-{Guid.NewGuid():N}"),
            TaskId = new("tsk-none"),
            ClaimIds = [new("clm-none")],
            Versions = [Version(1, PublicationKind.Published, "before"), Version(2, PublicationKind.Corrected, all)],
            PublishedAt = now,
            ModifiedAt = now,
            Trace = default,
            Announced = true,
        }, CancellationToken.None);
        var webhook = await host.Services.GetRequiredService<IWebhookStore>().AddAsync(new()
        {
            Workspace = WorkspaceId.Default,
            Id = new($"whk-{Guid.NewGuid():N}"),
            Url = $"https://hostile.example/{all}",
            Description = all,
            State = WebhookState.Disabled,
            Secrets = [new("whsec_AAAA", now, null)],
            CreatedBy = all,
            CreatedAt = now,
            DeliversFrom = now,
            UpdatedAt = now,
        }, CancellationToken.None);
        await using var person = await browsers.OpenAsync(host, "Ada Admin");
        foreach (var path in new[] { "/publications", $"/publications/{publication.Id}", "/webhooks", $"/webhooks/{webhook.Id}" })
        {
            await person.GoAsync(path);
            await Expect(person.Page.Locator("main")).ToContainTextAsync("<svg onload");
            await AssertUnharmedAsync(person);
        }

        PublicationVersion Version(int number, PublicationKind kind, string text) => new()
        {
            Number = number,
            Kind = kind,
            At = now,
            By = text,
            Note = text,
            Verdict = Verdict.Refuted,
            ClaimText = text,
            Claimant = text,
            Appearances = [new("javascript:window.pwned=1", text, text, now)],
            Justification = text,
            Citations = [new(null, "javascript:window.pwned=1", text, now, text)],
            Reviewer = text,
            ApprovedBy = text,
            DecidedAt = now,
        };
    }

    [Fact]
    public async Task A_claim_that_is_read_from_right_to_left_is_shown_so()
    {
        var id = await TasksOf.AddAsync(host, "قال رئيس البلدية إن أكثر من 4,800 دراجة عبرت الجسر في عام 2022.", claimant: "رئيس البلدية");
        await using var person = await browsers.OpenAsync(host);
        await person.GoAsync($"/tasks/{id}");
        Assert.Equal("rtl", await person.Page.Locator("h1").EvaluateAsync<string>("node => getComputedStyle(node).direction"));
        await Browsers.ShootAsync(person.Page, "right-to-left");
    }

    private static async Task AssertUnharmedAsync(Person person)
    {
        // Pointer and focus go over everything that could listen to them.
        await person.Page.EvaluateAsync("for (const node of document.querySelectorAll('main *')) { node.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); node.focus?.(); }");
        Assert.False(await person.Page.EvaluateAsync<bool>("'pwned' in window"));
        Assert.Equal(0, await person.Page.Locator("main :is(script, iframe, object, embed, base, meta, link, style, video, math, template)").CountAsync());
        Assert.Equal(0, await person.Page.Locator("main a[href^='javascript:' i]").CountAsync());
    }
}
