using System.CommandLine;
using FactCheck.Protos.Review.V1;
using Google.Protobuf;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck corrections</c>: what people corrected in the machine's readings, as training data.</summary>
internal static class CorrectionsCommand
{
    internal static Command Create()
    {
        var address = RunningService.Address("Review");
        var data = CommonOptions.Data();
        var command = new Command("corrections", "Write what people corrected in the machine's readings, one JSON line a correction: training data.") { address, data };
        command.SetAction((parsed, cancellation) => RunningService.AskAsync(parsed.GetValue(address), parsed.GetValue(data)!,
            channel => WriteAsync(new(channel), cancellation), cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(ReviewService.ReviewServiceClient review, CancellationToken cancellation)
    {
        var request = new ListReadingCorrectionsRequest { PageSize = 500 };
        do
        {
            var page = await review.ListReadingCorrectionsAsync(request, cancellationToken: cancellation);
            foreach (var correction in page.Corrections)
                await Console.Out.WriteLineAsync(JsonFormatter.Default.Format(correction));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return 0;
    }
}
