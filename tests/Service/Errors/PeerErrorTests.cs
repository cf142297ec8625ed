using System.Net;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Errors;

/// <summary>What a caller is told when another service is why a call fails.</summary>
public sealed class PeerErrorTests(VerificationHost host) : IClassFixture<VerificationHost>
{
    private readonly VerificationService.VerificationServiceClient _client = new(host.Grpc);

    [Fact]
    public async Task What_a_peer_does_not_find_is_not_found_with_its_reason()
    {
        var request = new VerifyClaimRequest { ClaimId = "clm-unknown" };
        foreach (var refusal in await Both.SayAsync(
            _client.VerifyClaimAsync(request), host.Json.PostAsync("/v1/claims:verify", Refusal.JsonOf(request)), HttpStatusCode.NotFound))
            Assert.Equal((Code.NotFound, "CLAIM_NOT_FOUND"), (refusal.Code, refusal.Reason));
    }

    [Fact]
    public async Task A_call_without_deadline_gets_the_default_one()
    {
        var request = new VerifyClaimRequest { ClaimId = FakeClaimExtraction.Silent };
        foreach (var refusal in await Both.SayAsync(
            _client.VerifyClaimAsync(request), host.Json.PostAsync("/v1/claims:verify", Refusal.JsonOf(request)), HttpStatusCode.GatewayTimeout))
            Assert.Equal((Code.DeadlineExceeded, "DEADLINE_EXCEEDED"), (refusal.Code, refusal.Reason));
    }

    [Fact]
    public async Task A_callers_own_deadline_is_kept()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await _client.VerifyClaimAsync(
            new() { ClaimId = FakeClaimExtraction.Silent }, deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(200)));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_cancelled()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await _client.VerifyClaimAsync(
            new() { ClaimId = FakeClaimExtraction.Silent }, cancellationToken: patience.Token));
        Assert.Equal(StatusCode.Cancelled, refused.StatusCode);
    }

    [Fact]
    public async Task A_peer_that_is_away_says_when_to_come_back()
    {
        await using var alone = new ServiceHost<FactCheck.Verification.Judging.JudgingOptions>();
        await alone.InitializeAsync();
        var request = new VerifyClaimRequest { ClaimId = "clm-1" };
        foreach (var refusal in await Both.SayAsync(new VerificationService.VerificationServiceClient(alone.Grpc).VerifyClaimAsync(request),
            alone.Json.PostAsync("/v1/claims:verify", Refusal.JsonOf(request)), HttpStatusCode.ServiceUnavailable))
        {
            Assert.Equal((Code.Unavailable, "PEER_UNAVAILABLE"), (refusal.Code, refusal.Reason));
            Assert.True(refusal.RetryDelay > TimeSpan.Zero);
            Assert.DoesNotContain("127.0.0.1", refusal.Body + refusal.Status, StringComparison.Ordinal);
        }
    }
}
