using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Scenario;

namespace FactCheck.Tests.EndToEnd.Otlp;

/// <summary>One trace runs from the submit call through every queue, call and database to the decision, over four processes.</summary>
[Collection(SplitSystem.Collection)]
public sealed class TraceTests(SplitSystem system) : IAsyncDisposable
{
    private const int Server = 2, Client = 3, Producer = 4, Consumer = 5;
    private static readonly string[] Services = ["claim-extraction", "ingestion", "review", "verification"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_spans_from_the_submit_call_to_the_decision_are_one_tree_over_four_processes()
    {
        var (trace, claim) = await DecideAsync();
        var spans = await WholeTraceAsync(trace, claim);

        var root = Assert.Single(spans, span => span.ParentId.Length == 0);
        Assert.Equal(("ingestion", Server), (root.Service, root.Kind));
        Assert.Contains("SubmitDocument", root.Name, StringComparison.Ordinal);
        Assert.Equal(Services, spans.Select(span => span.Service).Distinct().Order());
        Assert.Contains(spans, span => span.Service == "review" && span.Name == "decide review");

        var byId = spans.ToDictionary(span => span.SpanId);
        Assert.All(spans, span => Assert.Equal(root, RootOf(span, byId)));
        // What one process does for another stands below what the other did: over queues and over calls.
        Assert.Contains(spans, span => span.Kind == Consumer && byId[span.ParentId] is { Kind: Producer } sender && sender.Service != span.Service);
        Assert.Contains(spans, span => span.Kind == Server && byId.GetValueOrDefault(span.ParentId) is { Kind: Client } caller && caller.Service != span.Service);
    }

    [Fact]
    public async Task Queues_calls_and_databases_have_their_spans_in_it()
    {
        var (trace, claim) = await DecideAsync();
        var spans = await WholeTraceAsync(trace, claim);
        foreach (var service in Services)
        {
            var own = spans.Where(span => span.Service == service).ToList();
            Assert.Contains(own, span => span is { Source: "MassTransit", Kind: Producer });
            Assert.Contains(own, span => span is { Source: "MassTransit", Kind: Consumer });
            Assert.Contains(own, span => span.Kind == Server && !span.Source.Contains("MassTransit", StringComparison.Ordinal));
            Assert.Contains(own, span => span.Kind == Client && span.Source.Contains("Mongo", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Nothing_exported_holds_words_of_the_article_or_of_the_evidence()
    {
        var run = await system.ScenarioAsync();
        await WholeTraceAsync(run.TraceHeader, decidedClaim: null);
        string[] sentences = [.. run.File.Document.Text.Split('\n'), .. run.File.Evidence.Select(passage => passage.Text)];
        var words = sentences.Where(sentence => sentence.Length > 0).Select(sentence => sentence[..24]).ToList();
        Assert.NotEmpty(words);
        Assert.True(system.Telemetry.ExportCount > 0);
        Assert.DoesNotContain(words, system.Telemetry.Holds);
        var output = string.Join('\n', (await system.StartedAsync()).Hosts.Select(host => host.Process.Standard + host.Process.Error));
        Assert.DoesNotContain(words, word => output.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Submits an article of its own, decides on its first claim, and waits until that is known everywhere.</summary>
    private async Task<(string Trace, string Claim)> DecideAsync()
    {
        var deployment = await system.StartedAsync();
        var caller = await system.CallerAsync();
        var document = SmallDocuments.Create(1);
        await caller.Verification.ImportEvidenceAsync(new ImportEvidenceRequest { Passages = { new EvidencePassage { Text = document.Text } } });
        var submitted = await caller.Documents.SubmitDocumentAsync(document);
        Assert.True((await ScenarioRun.WatchAsync(deployment, caller, submitted.Document.DocumentId))[^1].Done);
        var task = (await caller.AllTasksAsync())[0];
        await caller.Review.LeaseReviewTaskAsync(new LeaseReviewTaskRequest { ReviewTaskId = task.ReviewTaskId });
        await caller.Review.DecideReviewTaskAsync(new DecideReviewTaskRequest
        {
            ReviewTaskId = task.ReviewTaskId,
            Verdict = Verdict.NotEnoughEvidence,
            Justification = "Nobody else has counted.",
        });
        await Eventually.DoneAsync($"claim {task.ClaimId} is RESOLVED", Limit, async () =>
            (await caller.Claims.GetClaimAsync(new GetClaimRequest { ClaimId = task.ClaimId })).Claim.State is var state and not ClaimState.Resolved
                ? state.ToString() : null);
        return (submitted.Document.TraceId, task.ClaimId);
    }

    /// <summary>Waits until every parent named is there, and with a decision the span that resolves the claim.</summary>
    private async Task<List<ReceivedSpan>> WholeTraceAsync(string trace, string? decidedClaim)
    {
        List<ReceivedSpan> spans = [];
        await Eventually.DoneAsync($"every span of trace {trace} is exported", Limit, () =>
        {
            spans = system.Telemetry.SpansOf(trace);
            var known = spans.Select(span => span.SpanId).ToHashSet();
            var orphans = spans.Where(span => span.ParentId.Length > 0 && !known.Contains(span.ParentId)).ToList();
            var isResolved = decidedClaim is null
                || spans.Any(span => span.Service == "claim-extraction" && span.Name.Contains("resolve-claim", StringComparison.OrdinalIgnoreCase));
            return Task.FromResult(
                spans.Count == 0 ? "There is none."
                : orphans.Count > 0 ? $"Without parent: {string.Join("; ", orphans.Take(5))}"
                : isResolved ? null : $"No span resolves the claim: {string.Join(", ", spans.Select(span => span.Name).Distinct())}");
        });
        return spans;
    }

    private static ReceivedSpan RootOf(ReceivedSpan span, Dictionary<string, ReceivedSpan> spans)
    {
        while (span.ParentId.Length > 0)
            span = spans[span.ParentId];
        return span;
    }

    public ValueTask DisposeAsync()
    {
        system.TellFailure();
        return ValueTask.CompletedTask;
    }
}
