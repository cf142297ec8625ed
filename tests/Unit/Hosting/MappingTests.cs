using System.Text.Json;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Mapping;
using FactCheck.Tests.Unit.Core;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Tests.Unit.Hosting;

/// <summary>What one service sends is what the other reads: through the bytes of the wire and back.</summary>
public sealed class MappingTests
{
    [Fact]
    public void A_claim_with_every_part_comes_back() => Same(Records.FullClaim(), Types.Claim.Parser.ParseFrom(Records.FullClaim().ToProto().ToByteArray()).ToCore(WorkspaceId.Default));

    [Fact]
    public void A_claim_with_no_optional_part_comes_back() => Same(Records.BareClaim(), Types.Claim.Parser.ParseFrom(Records.BareClaim().ToProto().ToByteArray()).ToCore(WorkspaceId.Default));

    [Fact]
    public void A_result_with_every_part_comes_back() =>
        Same(Records.FullResult(), Types.VerificationResult.Parser.ParseFrom(Records.FullResult().ToProto().ToByteArray()).ToCore(WorkspaceId.Default));

    [Fact]
    public void A_result_with_no_optional_part_comes_back() =>
        Same(Records.BareResult(), Types.VerificationResult.Parser.ParseFrom(Records.BareResult().ToProto().ToByteArray()).ToCore(WorkspaceId.Default));

    [Fact]
    public void A_result_replaced_by_words_alone_comes_back()
    {
        var result = Records.FullResult() with { SupersededBy = new(new("evd-2"), null, null, Records.Noon, null, "denied later") };
        Same(result, result.ToProto().ToCore(WorkspaceId.Default));
    }

    [Fact]
    public void A_document_with_every_part_comes_back() =>
        Same(Records.FullDocument(), Types.Document.Parser.ParseFrom(Records.FullDocument().ToProto(withText: true).ToByteArray()).ToCore(WorkspaceId.Default));

    [Fact]
    public void A_document_with_no_optional_part_comes_back() =>
        Same(Records.BareDocument(), Types.Document.Parser.ParseFrom(Records.BareDocument().ToProto(withText: true).ToByteArray()).ToCore(WorkspaceId.Default));

    [Fact]
    public void A_document_without_its_text_keeps_its_hash()
    {
        var proto = Records.FullDocument().ToProto(withText: false);
        Assert.Equal("", proto.Text);
        Assert.Equal(Records.FullDocument().ContentHash, proto.ContentHash);
    }

    [Fact]
    public void The_trace_id_is_told() =>
        Assert.Equal("4bf92f3577b34da6a3ce929d0e0e4736", (Records.BareClaim() with { Trace = Records.Trace }).ToProto().TraceId);

    [Fact]
    public void No_verdict_is_unspecified_and_no_other()
    {
        Assert.Equal(Types.Verdict.Unspecified, ((Verdict?)null).ToProto());
        Assert.Null(Types.Verdict.Unspecified.ToCore());
    }

    [Fact]
    public void Times_are_cut_to_milliseconds()
    {
        var time = new Timestamp { Seconds = 1_698_667_200, Nanos = 123_987_654 };
        Assert.Equal(new DateTimeOffset(2023, 10, 30, 12, 0, 0, 123, TimeSpan.Zero), time.ToTime("t"));
    }

    [Theory]
    [InlineData(253_402_300_800, 0)]
    [InlineData(-62_135_596_801, 0)]
    [InlineData(0, -1)]
    public void A_time_out_of_range_names_its_field(long seconds, int nanos)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => new Timestamp { Seconds = seconds, Nanos = nanos }.ToTime("publish_time"));
        Assert.Equal("publish_time", Assert.Single(refused.Violations).Field);
    }

    [Theory]
    [InlineData(10_800, 0)]
    [InlineData(-64_800, 0)]
    [InlineData(64_800, 0)]
    [InlineData(20_700, 0)]
    [InlineData(0, 0)]
    public void An_offset_from_UTC_is_read(long seconds, int nanos) => Assert.Equal(
        TimeSpan.FromSeconds(seconds), new Duration { Seconds = seconds, Nanos = nanos }.ToUtcOffset(new(), "publish_utc_offset", "publish_time"));

    [Theory]
    [InlineData(64_860, 0, true)]
    [InlineData(-64_860, 0, true)]
    [InlineData(long.MinValue, 0, true)]
    [InlineData(90, 0, true)]
    [InlineData(60, 1, true)]
    [InlineData(3_600, 0, false)]
    public void A_wrong_offset_names_its_field(long seconds, int nanos, bool hasTime)
    {
        var refused = Assert.Throws<InvalidRequestException>(
            () => new Duration { Seconds = seconds, Nanos = nanos }.ToUtcOffset(hasTime ? new() : null, "publish_utc_offset", "publish_time"));
        Assert.Equal("publish_utc_offset", Assert.Single(refused.Violations).Field);
    }

    [Fact]
    public void An_unknown_enum_value_names_its_field()
    {
        var refused = Assert.Throws<InvalidRequestException>(() => ((Types.Verdict)99).ToFilter<Types.Verdict, Verdict>("verdict"));
        Assert.Equal("verdict", Assert.Single(refused.Violations).Field);
    }

    // Lists of records compare by reference, so the whole is compared as text; the trace is the reader's own.
    private static void Same<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
