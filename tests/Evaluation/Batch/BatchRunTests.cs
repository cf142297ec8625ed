using System.Text.Json.Nodes;
using FactCheck.Standalone.Batch;

namespace FactCheck.Tests.Evaluation.Batch;

public sealed class BatchRunTests
{
    // Slow for early lines and fast for late ones, so that only keeping the order gives it back.
    private static readonly BatchVerb Echo = new("echo", "", (line, _) =>
    {
        if (line.Required("text") is "slow")
            Thread.SpinWait(2_000_000);
        return new JsonObject { ["said"] = line.Required("text") };
    });

    [Fact]
    public async Task Answers_keep_the_order_and_ids_of_the_lines()
    {
        var lines = Enumerable.Range(0, 200).Select(i => $$"""{"id":{{i}},"text":"{{(i % 7 == 0 ? "slow" : "fast")}}"}""");
        var (answers, result) = await Run(Echo, string.Join('\n', lines));
        Assert.Equal(Enumerable.Range(0, 200), answers.Select(answer => answer["id"]!.GetValue<int>()));
        Assert.Equal((200, 0), result);
    }

    [Fact]
    public async Task A_bad_line_answers_with_its_error_and_the_rest_go_on()
    {
        var (answers, result) = await Run(Echo, """
            {"id":"a","text":"one"}
            this is no JSON

            {"id":{"any":["kind"]}}
            [1]
            {"id":"b","text":7}
            {"id":"c","text":"two","unknown":true}
            """);
        Assert.Equal((6, 4), result);
        Assert.Equal("the line is not JSON.", (string?)answers[1]["error"]);
        Assert.Equal("""{"id":{"any":["kind"]},"error":"'text' is missing."}""", answers[2].ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("'text' is not a text.", (string?)answers[4]["error"]);
        Assert.Equal("two", (string?)answers[5]["said"]);
    }

    [Fact]
    public async Task An_unforeseen_failure_answers_without_quoting_the_text()
    {
        var verb = new BatchVerb("fail", "", (line, _) => throw new InvalidOperationException($"cannot take {line.Required("text")}"));
        var (answers, result) = await Run(verb, """{"id":1,"text":"secret"}""");
        Assert.Equal((1, 1), result);
        Assert.Equal("internal error (InvalidOperationException).", (string?)answers[0]["error"]);
    }

    [Fact]
    public async Task Every_core_is_used()
    {
        using var together = new CountdownEvent(Environment.ProcessorCount);
        var verb = new BatchVerb("meet", "", (_, cancellation) =>
        {
            if (!together.IsSet)
            {
                together.Signal();
                Assert.True(together.Wait(TimeSpan.FromSeconds(30), cancellation));
            }
            return [];
        });
        Assert.Equal((100, 0), (await Run(verb, string.Join('\n', Enumerable.Repeat("{}", 100)))).Result);
    }

    [Fact]
    public async Task Cancelling_ends_a_run_whose_input_never_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var verb = new BatchVerb("stop", "", (_, _) =>
        {
            cancellation.Cancel();
            return [];
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new BatchRun(verb, new EndlessLines(), TextWriter.Null, null).RunAsync(cancellation.Token));
    }

    [Fact]
    public async Task Few_lines_are_under_way_however_long_the_file()
    {
        var (started, most) = (0, 0);
        var written = 0;
        var verb = new BatchVerb("count", "", (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref started) - Volatile.Read(ref written));
            return [];
        });
        await new BatchRun(verb, new StringReader(string.Join('\n', Enumerable.Repeat("{}", 5_000))), TextWriter.Null, _ => Interlocked.Increment(ref written)).RunAsync(TestContext.Current.CancellationToken);
        Assert.InRange(most, 1, 6 * Environment.ProcessorCount);
    }

    private static async Task<(IReadOnlyList<JsonObject> Answers, (long Lines, long Errors) Result)> Run(BatchVerb verb, string lines)
    {
        var output = new StringWriter();
        var result = await new BatchRun(verb, new StringReader(lines), output, null).RunAsync(TestContext.Current.CancellationToken);
        return ([.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())], result);
    }

    private sealed class EndlessLines : TextReader
    {
        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return "{}";
        }
    }
}
