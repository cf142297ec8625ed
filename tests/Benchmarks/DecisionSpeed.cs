using System.Diagnostics;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;

namespace FactCheck.Benchmarks;

/// <summary>Decisions a second of a running system, each a lease and a decision over gRPC; reads of tasks by the same callers are the floor.</summary>
/// <remarks>Articles are submitted first and waited for, so that every task has its claim, its evidence search and its trace, as at work.</remarks>
internal static class DecisionSpeed
{
    private const int Articles = 40;

    /// <param name="address">The gRPC address, such as <c>http://127.0.0.1:5101</c>, of <c>factcheck serve</c> with nothing in it.</param>
    public static async Task RunAsync(string address)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var review = new ReviewService.ReviewServiceClient(channel);
        var ingestion = new IngestionService.IngestionServiceClient(channel);
        var clock = Stopwatch.StartNew();
        var documents = new List<string>();
        for (var i = 0; i < Articles; i++)
        {
            var article = MadeArticles.Article(i);
            var answer = await ingestion.SubmitDocumentAsync(new SubmitDocumentRequest
            {
                Text = article.Text,
                Title = article.Title,
                Publisher = $"Paper {i % 20}",
                PublishTime = Timestamp.FromDateTime(article.PublishedOn!.Value.ToDateTime(default, DateTimeKind.Utc)),
                RequestId = $"decisions-{i}",
            });
            documents.Add(answer.Document.DocumentId);
        }
        // Each stream ends when every check-worthy claim of the article waits for a person.
        foreach (var document in documents)
        {
            using var watch = ingestion.WatchDocument(new WatchDocumentRequest { DocumentId = document });
            while (await watch.ResponseStream.MoveNext(default))
            {
            }
        }
        var tasks = await ListAsync(review);
        Console.WriteLine($"{Articles} articles gave {tasks.Count} tasks in {clock.Elapsed.TotalSeconds:0} s");
        Console.WriteLine("callers  decisions/s  p50 ms  p95 ms  reads/s   reads to decisions");
        var next = 0;
        foreach (var callers in new[] { 1, 8, 32 })
        {
            var own = tasks.Skip(next).Take(tasks.Count / 3).ToList();
            next += own.Count;
            var (reads, _) = await TimeAsync(callers, own, (id, _) => review.GetReviewTaskAsync(new GetReviewTaskRequest { ReviewTaskId = id }).ResponseAsync);
            var (decisions, times) = await TimeAsync(callers, own, async (id, caller) =>
            {
                Grpc.Core.Metadata headers = new() { { "x-factcheck-user", $"checker{caller}" } };
                await review.LeaseReviewTaskAsync(new LeaseReviewTaskRequest { ReviewTaskId = id }, headers);
                await review.DecideReviewTaskAsync(new DecideReviewTaskRequest { ReviewTaskId = id, Verdict = Verdict.Refuted, Justification = "The register says otherwise." }, headers);
            });
            Console.WriteLine($"{callers,7}  {decisions,11:0}  {times.P50,6:0.0}  {times.P95,6:0.0}  {reads,7:0}  {reads / decisions,19:0.0}");
        }
    }

    private static async Task<List<string>> ListAsync(ReviewService.ReviewServiceClient review)
    {
        var tasks = new List<string>();
        for (var request = new ListReviewTasksRequest { State = ReviewTaskState.Pending, PageSize = 500 }; ;)
        {
            var page = await review.ListReviewTasksAsync(request);
            tasks.AddRange(page.Tasks.Select(task => task.ReviewTaskId));
            if (page.NextPageToken is "")
                return tasks;
            request.PageToken = page.NextPageToken;
        }
    }

    private static async Task<(double Rate, Times Times)> TimeAsync(int callers, List<string> tasks, Func<string, int, Task> call)
    {
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(tasks.Select((id, i) => (id, i)), new ParallelOptions { MaxDegreeOfParallelism = callers }, async (task, _) =>
        {
            var one = Stopwatch.GetTimestamp();
            await call(task.id, task.i % callers);
            lock (times)
                times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        });
        return (tasks.Count / clock.Elapsed.TotalSeconds, Times.Of(times));
    }
}
