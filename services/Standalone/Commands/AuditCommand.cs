using System.CommandLine;
using System.Text.Json;
using FactCheck.Protos.Review.V1;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck audit</c>: whether the record of who did what is whole.</summary>
internal static class AuditCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Option<string?> Address = RunningService.Address("Review");

    private static readonly Option<string> Data = CommonOptions.Data();

    internal static Command Create()
    {
        Data.Recursive = true;
        var heads = new Option<FileInfo?>("--heads") { Description = "Heads written down before: what was deleted or shortened since is found too." };
        var verify = new Command("verify", "Check every task's trail: an edit, a deletion or a reordering is found. Exit code 2 when something is.") { heads };
        verify.SetAction((parsed, cancellation) => WithReviewAsync(parsed, review => VerifyAsync(review, parsed.GetValue(heads), cancellation), cancellation));
        var export = new Command("export", "Write each trail's head, one JSON line a task, to be kept elsewhere.");
        export.SetAction((parsed, cancellation) => WithReviewAsync(parsed, review => ExportAsync(review, cancellation), cancellation));
        return new Command("audit", "Verify the audit trail, or write its heads down.") { Address, Data, verify, export };
    }

    private static Task<int> WithReviewAsync(ParseResult parsed, Func<ReviewService.ReviewServiceClient, Task<int>> action, CancellationToken cancellation) =>
        RunningService.AskAsync(parsed.GetValue(Address), parsed.GetValue(Data)!, channel => action(new(channel)), cancellation);

    private static async Task<int> ExportAsync(ReviewService.ReviewServiceClient review, CancellationToken cancellation)
    {
        await foreach (var head in HeadsAsync(review, cancellation))
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new Head(head.ReviewTaskId, head.EntryCount, head.Hash), Json));
        return 0;
    }

    private static async Task<int> VerifyAsync(ReviewService.ReviewServiceClient review, FileInfo? file, CancellationToken cancellation)
    {
        var known = file is null ? [] : await ReadAsync(file, cancellation);
        int tasks = 0, entries = 0, breaks = 0;
        await foreach (var head in HeadsAsync(review, cancellation))
        {
            (tasks, entries) = (tasks + 1, entries + head.EntryCount);
            if (head.BreakSequence > 0)
            {
                breaks++;
                await Console.Out.WriteLineAsync(head.BreakSequence > head.EntryCount
                    ? $"{head.ReviewTaskId}: the task is not what its last entry says" : $"{head.ReviewTaskId}: entry {head.BreakSequence} does not fit");
            }
            if (known.Remove(head.ReviewTaskId, out var before) && await LacksAsync(review, head, before, cancellation))
            {
                breaks++;
                await Console.Out.WriteLineAsync($"{head.ReviewTaskId}: entry {before.Entries} is not the one that was written down");
            }
        }
        foreach (var lost in known.Values)
        {
            breaks++;
            await Console.Out.WriteLineAsync($"{lost.Task}: the task was written down and is gone");
        }
        await Console.Out.WriteLineAsync($"{tasks} tasks, {entries} entries, {breaks} breaks");
        return breaks == 0 ? 0 : 2;
    }

    // A trail only grows: the entry that was the last one then is still at its place.
    private static async Task<bool> LacksAsync(ReviewService.ReviewServiceClient review, VerifyAuditTrailResponse.Types.AuditHead now, Head before, CancellationToken cancellation)
    {
        if (now.EntryCount == before.Entries)
            return now.Hash != before.Hash;
        var request = new ListAuditEntriesRequest { ReviewTaskId = before.Task, PageSize = 500 };
        do
        {
            var page = await review.ListAuditEntriesAsync(request, cancellationToken: cancellation);
            if (page.Entries.FirstOrDefault(entry => entry.Sequence == before.Entries) is { } entry)
                return entry.Hash != before.Hash;
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return true;
    }

    private static async IAsyncEnumerable<VerifyAuditTrailResponse.Types.AuditHead> HeadsAsync(
        ReviewService.ReviewServiceClient review, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = new VerifyAuditTrailRequest { PageSize = 500 };
        do
        {
            var page = await review.VerifyAuditTrailAsync(request, cancellationToken: cancellation);
            foreach (var head in page.Heads)
                yield return head;
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }

    private static async Task<Dictionary<string, Head>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        var heads = new Dictionary<string, Head>(StringComparer.Ordinal);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellation))
        {
            number++;
            if (line.Length == 0)
                continue;
            try
            {
                var head = JsonSerializer.Deserialize<Head>(line, Json) ?? throw new JsonException();
                heads[head.Task] = head;
            }
            catch (JsonException)
            {
                throw new InputException($"{file.Name}: line {number} is not a head as audit export writes it.");
            }
        }
        return heads;
    }

    private sealed record Head(string Task, int Entries, string Hash);
}
