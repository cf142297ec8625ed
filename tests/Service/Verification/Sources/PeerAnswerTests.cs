using System.Buffers.Binary;
using System.IO.Compression;
using FactCheck.Core.Identity;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SourceOutcome = FactCheck.Core.Verification.SourceOutcome;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>Another instance that is none, or means ill: its messages byte for byte.</summary>
public sealed class PeerAnswerTests
{
    private const string Path = "/factcheck.verification.v1.VerificationService/SearchEvidence";

    private static Task<Outside> StartAsync() => Outside.StartAsync(new()
    {
        ["FactCheck:Partner:Address"] = "{stub}",
        ["FactCheck:Partner:AllowPrivateAddress"] = "true",
        ["FactCheck:Partner:Retries"] = "0",
        ["FactCheck:Partner:RequestsPerSecond"] = "1000",
        ["MaxAnswerBytes"] = "65536",
    }, protocols: HttpProtocols.Http2);

    [Fact]
    public async Task A_passage_keeps_its_place_only_where_its_words_are_kept()
    {
        await using var outside = await StartAsync();
        var hash = ContentId.Sha256("a whole text");
        var origin = new EvidenceOrigin { Source = "import", ContentHash = hash, Span = new() { Start = 7, End = 7 + "340 homes were flooded.".Length } };
        var answer = new SearchEvidenceResponse();
        answer.Hits.Add(new EvidenceHit { Passage = new() { Text = "340 homes were flooded.", Url = "https://post.example/1", Origin = origin } });
        answer.Hits.Add(new EvidenceHit { Passage = new() { Text = "340  homes were flooded", Url = "https://post.example/2", Origin = origin } }); // two spaces
        outside.Stub.On(Path, context => AnswerAsync(context, answer.ToByteArray()));
        Assert.Equal((SourceOutcome.Answered, 2), (await outside.AskAsync()) is var asked ? (asked.Outcome, asked.Count) : default);
        var (kept, cleaned) = (outside.Store.Passages.First(), outside.Store.Passages.Last());
        Assert.Equal((hash, 7), (kept.Origin!.ContentHash, kept.Origin.Span.Start));
        Assert.Equal(("340 homes were flooded", ContentId.Sha256("340 homes were flooded"), 0, cleaned.Text.Length),
            (cleaned.Text, cleaned.Origin!.ContentHash, cleaned.Origin.Span.Start, cleaned.Origin.Span.End));
    }

    [Fact]
    public async Task A_message_that_is_packed_is_not_unpacked()
    {
        await using var outside = await StartAsync();
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(new byte[16 * 1024 * 1024]);
        outside.Stub.On(Path, context =>
        {
            Assert.DoesNotContain("gzip", context.Request.Headers["grpc-accept-encoding"].ToString(), StringComparison.Ordinal);
            context.Response.Headers["grpc-encoding"] = "gzip";
            return AnswerAsync(context, packed.ToArray(), flag: 1);
        });
        Assert.Equal(SourceOutcome.Malformed, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_told_from_being_asked_too_often()
    {
        await using var outside = await StartAsync();
        outside.Stub.On(Path, context => AnswerAsync(context, new byte[65_537]));
        Assert.Equal(SourceOutcome.TooLarge, (await outside.AskAsync()).Outcome);
        outside.Stub.On(Path, context => StatusAsync(context, "8"));
        Assert.Equal(SourceOutcome.RateLimited, (await outside.AskAsync()).Outcome);
    }

    [Theory]
    [InlineData("3", SourceOutcome.Refused)]
    [InlineData("4", SourceOutcome.TimedOut)]
    [InlineData("12", SourceOutcome.Malformed)]
    [InlineData("14", SourceOutcome.Unreachable)]
    [InlineData("16", SourceOutcome.Refused)]
    public async Task A_status_is_told_by_its_kind(string status, SourceOutcome outcome)
    {
        await using var outside = await StartAsync();
        outside.Stub.On(Path, context => StatusAsync(context, status));
        Assert.Equal(outcome, (await outside.AskAsync()).Outcome);
    }

    [Fact]
    public async Task A_time_that_is_none_is_malformed()
    {
        await using var outside = await StartAsync();
        var answer = new SearchEvidenceResponse { Hits = { new EvidenceHit { Passage = new() { Text = "340 homes.", PublishTime = new() { Seconds = long.MaxValue } } } } };
        outside.Stub.On(Path, context => AnswerAsync(context, answer.ToByteArray()));
        Assert.Equal(SourceOutcome.Malformed, (await outside.AskAsync()).Outcome);
    }

    private static async Task AnswerAsync(HttpContext context, byte[] message, byte flag = 0)
    {
        context.Response.ContentType = "application/grpc";
        var head = new byte[5];
        head[0] = flag;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), message.Length);
        await context.Response.Body.WriteAsync(head);
        await context.Response.Body.WriteAsync(message);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private static Task StatusAsync(HttpContext context, string status)
    {
        context.Response.ContentType = "application/grpc";
        context.Response.Headers["grpc-status"] = status;
        return Task.CompletedTask;
    }
}
