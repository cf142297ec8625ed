using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary>Runs a verb over a file: every core, answers in the order of the lines, memory bounded by the lines under way.</summary>
internal sealed class BatchRun(BatchVerb verb, TextReader input, TextWriter output, Action<long>? progress)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many lines were answered, and how many of them with an error.</summary>
    public async Task<(long Lines, long Errors)> RunAsync(CancellationToken cancellation)
    {
        var width = Environment.ProcessorCount;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var underWay = Channel.CreateBounded<Task<(string Text, bool IsError)>>(new BoundedChannelOptions(4 * width) { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync(underWay.Writer, width, stop.Token);
        var (lines, errors) = (0L, 0L);
        try
        {
            await foreach (var answer in underWay.Reader.ReadAllAsync(cancellation))
            {
                var (text, isError) = await answer;
                await output.WriteLineAsync(text.AsMemory(), cancellation);
                errors += isError ? 1 : 0;
                lines++;
                progress?.Invoke(lines);
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
        await reading;
        await output.FlushAsync(cancellation);
        return (lines, errors);
    }

    private async Task ReadAsync(ChannelWriter<Task<(string, bool)>> underWay, int width, CancellationToken cancellation)
    {
        using var slots = new SemaphoreSlim(width);
        try
        {
            while (await input.ReadLineAsync(cancellation) is { } line)
            {
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                await slots.WaitAsync(cancellation);
                var answer = Task.Run(() => Answer(line, cancellation), CancellationToken.None);
                _ = answer.ContinueWith(_ => slots.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                await underWay.WriteAsync(answer, cancellation);
            }
            // The slots are given back before they go.
            for (var i = 0; i < width; i++)
                await slots.WaitAsync(cancellation);
            underWay.Complete();
        }
        catch (Exception failure)
        {
            underWay.Complete(failure);
            throw;
        }
    }

    private (string Text, bool IsError) Answer(string line, CancellationToken cancellation)
    {
        JsonNode? id = null;
        try
        {
            var parsed = BatchLine.Parse(line);
            id = parsed.Id;
            LineFile.Check(line);
            var answer = verb.Answer(parsed, cancellation);
            answer.Insert(0, "id", id?.DeepClone());
            return (answer.ToJsonString(Plain), false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Only our own words: another exception's message may quote the text.
            var error = failure is InputException ? failure.Message : $"internal error ({failure.GetType().Name}).";
            return (new JsonObject { ["id"] = id?.DeepClone(), ["error"] = error }.ToJsonString(Plain), true);
        }
    }
}
