using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Messages;
using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.ClaimExtraction;

/// <summary>What a claim takes in from the events of others.</summary>
public sealed class LifecycleTests(ClaimExtractionHost host) : IClassFixture<ClaimExtractionHost>
{
    private readonly ClaimExtractionService.ClaimExtractionServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_claim_gets_its_proposal_its_task_and_stays_with_the_newest_result()
    {
        var id = await StoreAsync();
        var newer = Result(id, minute: 5, Protos.Types.V1.Verdict.Supported);
        var older = Result(id, minute: 0, Protos.Types.V1.Verdict.Refuted);
        await PublishAsync(new ClaimVerified { WorkspaceId = new(_workspace), ClaimId = new(id), ResultId = new(newer) });
        Assert.Equal(newer, (await UntilAsync(id, claim => claim.Verification is not null)).Verification.ResultId);

        await PublishAsync(new ClaimVerified { WorkspaceId = new(_workspace), ClaimId = new(id), ResultId = new(older) });
        await PublishAsync(new ReviewTaskEnqueued { WorkspaceId = new(_workspace), ClaimId = new(id), TaskId = new("tsk-1") });
        var claim = await UntilAsync(id, claim => claim.State == Protos.Types.V1.ClaimState.InReview);
        Assert.Equal(("tsk-1", newer, Protos.Types.V1.Verdict.Supported), (claim.ReviewTaskId, claim.Verification.ResultId, claim.Verification.Verdict));
        Assert.Equal(Protos.Types.V1.Verdict.Unspecified, claim.DecidedVerdict);
    }

    [Fact]
    public async Task A_claim_that_could_not_be_verified_says_so_and_gets_no_verdict()
    {
        var id = await StoreAsync();
        await PublishAsync(new MessageDeadLettered { WorkspaceId = new(_workspace), ClaimId = new ClaimId(id), Queue = "verify-claim", Reason = "INTERNAL" });
        var claim = await UntilAsync(id, claim => claim.State == Protos.Types.V1.ClaimState.Failed);
        Assert.Contains("INTERNAL", claim.FailureReason, StringComparison.Ordinal);
        Assert.Null(claim.Verification);
    }

    private string Result(string claim, int minute, Protos.Types.V1.Verdict verdict)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, minute, 0, TimeSpan.Zero).ToTimestamp();
        var id = $"ver-{Guid.NewGuid():N}";
        host.Results.Results[id] = new() { ResultId = id, ClaimId = claim, AsOfTime = at, VerifyTime = at, Verdict = verdict, Method = "test/1" };
        return id;
    }

    private Task PublishAsync<T>(T message) where T : class => host.Services.GetRequiredService<IBus>().Publish(message);

    private async Task<Protos.Types.V1.Claim> UntilAsync(string id, Func<Protos.Types.V1.Claim, bool> condition)
    {
        using var patience = new CancellationTokenSource(ClaimExtractionHost.Patience);
        while (true)
        {
            var claim = (await _client.GetClaimAsync(new() { ClaimId = id }, Callers.In(_workspace), cancellationToken: patience.Token)).Claim;
            if (condition(claim))
                return claim;
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<string> StoreAsync()
    {
        const string text = "Rents rose by 4 %.";
        var document = new DocumentId($"doc-{Guid.NewGuid():N}");
        var claim = new Core.Claims.Claim
        {
            Workspace = new(_workspace),
            Id = ClaimIdentity.IdOf(document, new(0, text.Length), text),
            DocumentId = document,
            Reading = new()
            {
                Span = new(0, text.Length),
                Text = text,
                NormalizedText = text,
                Type = Core.Claims.ClaimType.Quantity,
                CheckWorthiness = 0.9,
                IsCheckWorthy = true,
                Reasons = [],
                Quantities = [],
                Dates = [],
                Names = [],
            },
            Method = "test/1",
            ExtractedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            State = Core.Claims.ClaimState.Detected,
            Trace = default,
            Announced = true,
        };
        await host.Services.GetRequiredService<IClaimStore>().AddAsync(
            new() { Workspace = claim.Workspace, DocumentId = document, ClaimCount = 1, CheckWorthyCount = 1, Method = "test/1", ExtractedAt = claim.ExtractedAt },
            [claim], CancellationToken.None);
        return claim.Id.Value;
    }
}
