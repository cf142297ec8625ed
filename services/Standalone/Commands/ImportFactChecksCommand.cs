using System.CommandLine;
using System.Text.Json;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Standalone.Embedded;
using FactCheck.Verification.Matching;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck import-fact-checks FILE</c>: ClaimReview that others published, from JSON-LD, a page that has it, or the data feed of the Google Fact Check Tools.</summary>
internal static class ImportFactChecksCommand
{
    private const int Batch = 500;

    internal static Command Create()
    {
        var file = new Argument<string>("file") { Description = "JSON-LD, an HTML page with JSON-LD, or the data feed's JSON." };
        var address = new Option<string?>("--address") { Description = "gRPC address of Verification. Default: the process that works on --data, or one started for the command." };
        var data = CommonOptions.Data();
        var command = new Command("import-fact-checks", "Store fact-checks that others published; their ratings stay theirs.") { file, address, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var (reviews, leftOut) = Read(await File.ReadAllTextAsync(parsed.GetValue(file)!, cancellation));
                var running = parsed.GetValue(address) is { } given ? new Uri(given) : DataFolder.AddressOfRunning(parsed.GetValue(data)!);
                return running is not null
                    ? await ImportAsync(running, reviews, leftOut, cancellation)
                    : await RunningHost.UseAsync(() => DataFolder.Open(parsed.GetValue(data)!), (0, 0), LogLevel.Error,
                        host => ImportAsync(host.Addresses.Grpc, reviews, leftOut, cancellation), cancellation);
            }
            catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException or RpcException)
            {
                await Console.Error.WriteLineAsync($"factcheck: {(failure is RpcException status ? $"{status.StatusCode}: {status.Status.Detail}" : failure.Message)}");
                return 1;
            }
        });
        return command;
    }

    private static (IReadOnlyList<PublishedClaimReview> Reviews, int LeftOut) Read(string text) =>
        text.AsSpan().TrimStart() is ['<', ..] ? ClaimReviewReader.ReadPage(text) : ClaimReviewReader.Read(text);

    private static async Task<int> ImportAsync(Uri address, IReadOnlyList<PublishedClaimReview> reviews, int leftOut, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var client = new VerificationService.VerificationServiceClient(channel);
        var added = 0;
        foreach (var batch in reviews.Chunk(Batch))
            added += (await client.ImportFactChecksAsync(new() { FactChecks = { batch.Select(ToProto) } }, cancellationToken: cancellation)).NewCount;
        Console.Out.WriteLine($"{reviews.Count} fact-checks read, {added} new; {leftOut} without address, claim or rating left out.");
        return 0;
    }

    private static PublishedFactCheck ToProto(PublishedClaimReview review) => new()
    {
        Url = review.Url,
        ClaimText = review.ClaimText,
        Claimant = review.Claimant ?? "",
        Publisher = review.Publisher ?? "",
        Rating = review.Rating,
        Title = review.Title ?? "",
        PublishTime = review.PublishedAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
    };
}
