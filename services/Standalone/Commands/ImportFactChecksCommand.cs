using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Standalone.Embedded;
using FactCheck.Verification.Matching;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck import-fact-checks FILE</c>: ClaimReview that others published, from JSON-LD, a page that has it, or the data feed of the Google Fact Check Tools.</summary>
internal static partial class ImportFactChecksCommand
{
    private const int Batch = 500;
    private const int MaxName = 500;

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
                await using var stream = File.OpenRead(parsed.GetValue(file)!);
                var reviews = new ClaimReviewFile(stream);
                var running = parsed.GetValue(address) is { } given ? new Uri(given) : DataFolder.AddressOfRunning(parsed.GetValue(data)!);
                return running is not null
                    ? await ImportAsync(running, reviews, cancellation)
                    : await RunningHost.UseAsync(() => DataFolder.Open(parsed.GetValue(data)!), (0, 0), LogLevel.Error,
                        host => ImportAsync(host.Addresses.Grpc, reviews, cancellation), cancellation);
            }
            catch (Exception failure) when (failure is RegexMatchTimeoutException or IOException or UnauthorizedAccessException or RpcException)
            {
                await Console.Error.WriteLineAsync($"factcheck: {(failure is RpcException status ? $"{status.StatusCode}: {status.Status.Detail}" : failure.Message)}");
                return 1;
            }
        });
        return command;
    }

    private static async Task<int> ImportAsync(Uri address, ClaimReviewFile reviews, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var client = new VerificationService.VerificationServiceClient(channel);
        var (read, added, refused) = (0, 0, new List<string>());
        foreach (var batch in reviews.Read().Chunk(Batch))
        {
            read += batch.Length;
            added += await ImportAsync(client, [.. batch.Select(ToProto)], refused, cancellation);
        }
        Console.Out.WriteLine($"{read} fact-checks read, {added} new; {reviews.LeftOut} without address, claim or rating left out.");
        foreach (var reason in refused.GroupBy(reason => reason).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal))
            Console.Out.WriteLine($"{reason.Count()} refused: {reason.Key}");
        if (reviews.BrokenAt is not { } broken)
            return 0;
        await Console.Error.WriteLineAsync($"factcheck: the file was not read to its end: {broken}.");
        return 1;
    }

    /// <summary>Imports a batch; an item that breaks a rule is left out, with the rule, and the others go in.</summary>
    private static async Task<int> ImportAsync(
        VerificationService.VerificationServiceClient client, List<PublishedFactCheck> batch, List<string> refused, CancellationToken cancellation)
    {
        while (batch.Count > 0)
        {
            try
            {
                return (await client.ImportFactChecksAsync(new() { FactChecks = { batch } }, cancellationToken: cancellation)).NewCount;
            }
            catch (RpcException failure) when (Named(failure, batch.Count) is { } named)
            {
                batch.RemoveAt(named.Index);
                refused.Add(named.Rule);
            }
        }
        return 0;
    }

    /// <summary>The item that a refusal names, and the rule it breaks; null when it names none.</summary>
    private static (int Index, string Rule)? Named(RpcException failure, int count)
    {
        var violation = failure.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.FirstOrDefault();
        return violation is not null && Item().Match(violation.Field) is { Success: true } item
            && int.TryParse(item.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count
            ? (index, $"{item.Groups[2].Value} {violation.Description}") : null;
    }

    private static PublishedFactCheck ToProto(PublishedClaimReview review) => new()
    {
        Url = review.Url,
        ClaimText = review.ClaimText,
        Claimant = Short(review.Claimant),
        Publisher = Short(review.Publisher),
        Rating = review.Rating,
        Title = Short(review.Title),
        PublishTime = review.PublishedAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
    };

    /// <summary>Names and headlines serve to recognise it: the rest of a very long one is cut. What they rated, and how, is never changed.</summary>
    private static string Short(string? name) => name is null ? "" : name.Length <= MaxName ? name : $"{name[..(MaxName - 1)]}…";

    [GeneratedRegex(@"^fact_checks\[(\d+)\]\.(\w+)$")]
    private static partial Regex Item();
}
