using System.Diagnostics;
using FactCheck.Core.Errors;
using FactCheck.Hosting.Errors;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace FactCheck.Tests.Unit.Hosting;

public sealed class ErrorTableTests
{
    private const string Secret = "mongodb://user:secret@db";

    public static TheoryData<Exception, Code, string> Rows() => new()
    {
        { new InvalidRequestException("text", "is empty."), Code.InvalidArgument, "FIELD_INVALID" },
        { new InvalidPageTokenException(), Code.InvalidArgument, "PAGE_TOKEN_INVALID" },
        { new NotFoundException("claim", "clm-1"), Code.NotFound, "CLAIM_NOT_FOUND" },
        { new NotFoundException("review task", "tsk-1"), Code.NotFound, "REVIEW_TASK_NOT_FOUND" },
        { new ConflictException("claim", "clm-1", 3), Code.Aborted, "REVISION_CONFLICT" },
        { new InvalidTransitionException("It is decided."), Code.FailedPrecondition, "STATE_INVALID" },
        { new InvalidTransitionException("Held.", "TASK_HELD"), Code.FailedPrecondition, "TASK_HELD" },
        { new NotAllowedException("No."), Code.PermissionDenied, "NOT_ALLOWED" },
        { new OverloadedException("Full.", TimeSpan.FromSeconds(3)), Code.ResourceExhausted, "BACKLOG_FULL" },
        { new StoreUnavailableException("Away.", new TimeoutException(Secret)), Code.Unavailable, "STORE_UNAVAILABLE" },
        { new DependencyUnavailableException("PAGE_UNAVAILABLE", "Away."), Code.Unavailable, "PAGE_UNAVAILABLE" },
        { new RpcException(new(StatusCode.Unavailable, Secret)), Code.Unavailable, "PEER_UNAVAILABLE" },
        { new RpcException(new(StatusCode.DeadlineExceeded, Secret)), Code.Unavailable, "PEER_UNAVAILABLE" },
        { new OperationCanceledException(Secret), Code.Cancelled, "CANCELLED" },
        { new InvalidOperationException(Secret), Code.Internal, "INTERNAL" },
        { new RpcException(new(StatusCode.InvalidArgument, Secret)), Code.Internal, "INTERNAL" },
        { new RpcException(new(StatusCode.NotFound, Secret)), Code.Internal, "INTERNAL" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_failure_has_its_row(Exception failure, Code code, string reason)
    {
        var status = ErrorTable.ToStatus(failure);
        Assert.Equal(code, (Code)status.Code);
        Assert.Equal((ErrorTable.Domain, reason), (status.GetDetail<ErrorInfo>()!.Domain, status.GetDetail<ErrorInfo>()!.Reason));
        Assert.DoesNotContain(Secret, status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_wrong_field_is_named()
    {
        var status = ErrorTable.ToStatus(new InvalidRequestException([new("text", "is empty."), new("url", "is not an address.")]));
        Assert.Equal([("text", "is empty."), ("url", "is not an address.")],
            status.GetDetail<BadRequest>()!.FieldViolations.Select(violation => (violation.Field, violation.Description)));
    }

    [Fact]
    public void A_page_token_is_named_as_a_field() =>
        Assert.Equal("page_token", Assert.Single(ErrorTable.ToStatus(new InvalidPageTokenException()).GetDetail<BadRequest>()!.FieldViolations).Field);

    [Fact]
    public void A_full_system_says_when_to_come_back() => Assert.Equal(TimeSpan.FromSeconds(3),
        ErrorTable.ToStatus(new OverloadedException("Full.", TimeSpan.FromSeconds(3))).GetDetail<RetryInfo>()!.RetryDelay.ToTimeSpan());

    [Fact]
    public void Something_away_says_when_to_come_back() =>
        Assert.True(ErrorTable.ToStatus(new StoreUnavailableException("Away.", new TimeoutException())).GetDetail<RetryInfo>()!.RetryDelay.ToTimeSpan() > TimeSpan.Zero);

    [Fact]
    public void What_is_no_transient_failure_has_no_retry_delay() =>
        Assert.Null(ErrorTable.ToStatus(new InvalidRequestException("text", "is empty.")).GetDetail<RetryInfo>());

    [Fact]
    public void A_peers_not_found_is_passed_on_with_its_reason()
    {
        var peer = ErrorTable.ToStatus(new NotFoundException("claim", "clm-1"));
        Assert.Equal(peer, ErrorTable.ToStatus(peer.ToRpcException()));
    }

    [Fact]
    public void The_trace_is_told_where_there_is_one()
    {
        using var activity = new Activity("call").SetIdFormat(ActivityIdFormat.W3C).Start();
        Assert.Equal(activity.TraceId.ToHexString(), TraceOf(ErrorTable.ToStatus(new InvalidOperationException())));
        activity.Stop();
        Assert.Null(TraceOf(ErrorTable.ToStatus(new InvalidOperationException())));
    }

    private static string? TraceOf(Status status) => status.GetDetail<ErrorInfo>()!.Metadata.GetValueOrDefault("trace_id");
}
