using FactCheck.Core.Review;
using FactCheck.Messages;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Review;

/// <summary>Claims that were verified, as Review hears of them.</summary>
internal static class Verified
{
    /// <summary>Announces the claim and waits until a task has it.</summary>
    public static async Task<Core.Review.ReviewTask> AnnounceAsync(ReviewHost host, string workspace, Claim claim, Func<Core.Review.ReviewTask, bool>? until = null)
    {
        var result = new VerificationResult
        {
            ResultId = $"ver-{claim.ClaimId}",
            ClaimText = claim.Reading.NormalizedText,
            AsOfTime = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow()),
            VerifyTime = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow()),
            Verdict = Verdict.Supported,
            Method = "rules/2",
            InputHash = "0",
        };
        host.Claims.Claims[claim.ClaimId] = claim;
        host.Results.Results[result.ResultId] = result;
        await host.Services.GetRequiredService<IBus>().Publish(new ClaimVerified
        {
            WorkspaceId = new(workspace),
            ClaimId = new(claim.ClaimId),
            ResultId = new(result.ResultId),
        });
        var store = host.Services.GetRequiredService<IReviewTaskStore>();
        using var patience = new CancellationTokenSource(ReviewHost.Patience);
        while (true)
        {
            var page = await store.ListAsync(new() { Workspace = new(workspace), Now = host.Time.GetUtcNow() }, new(100), patience.Token);
            var found = page.Items.FirstOrDefault(task => task.Members.Any(member => member.ClaimId.Value == claim.ClaimId) && (until?.Invoke(task) ?? true));
            if (found is not null)
                return found;
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>A claim of an article of its own.</summary>
    public static Claim Claim(string id, string text, string publisher = "The Coast Gazette", string cluster = "") => new()
    {
        ClaimId = id,
        DocumentId = $"doc-{id}",
        Publisher = publisher,
        Method = "rules/2",
        State = ClaimState.Verified,
        ClusterId = cluster,
        ExtractTime = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch),
        Reading = new()
        {
            Text = text,
            NormalizedText = text,
            Type = ClaimType.Quantity,
            CheckWorthiness = 0.5,
            CheckWorthy = true,
            Span = new() { End = text.Length },
        },
    };
}
