using FactCheck.Core.Privacy;
using FactCheck.Hosting.Privacy;
using FactCheck.Messages;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Rechecks;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using IClaimWatchStore = FactCheck.Core.Verification.IClaimWatchStore;

namespace FactCheck.Tests.Service.Verification;

/// <summary>A workspace with one claim about a flood, evidence that comes in, and the re-checks run by hand.</summary>
public abstract class RecheckScenario(RecheckHost host) : IClassFixture<RecheckHost>
{
    private protected const string Text = "More than 300 homes were flooded in Oldford.";

    private protected RecheckHost Host { get; } = host;

    private protected VerificationService.VerificationServiceClient Client { get; } = new(host.Grpc);

    private protected string Workspace { get; } = Guid.NewGuid().ToString("N");

    private protected Metadata Own => Callers.In(Workspace);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected Task<int> ReadAsync() => Host.Services.GetRequiredService<NewPassages>().ReadAsync(Cancellation);

    private protected Task<int> RecheckAsync() => Host.Services.GetRequiredService<Rechecker>().RunAsync(Cancellation);

    /// <summary>Until nothing is due: tests share the store, and their claims fall due too.</summary>
    private protected async Task RecheckAllAsync()
    {
        while (await RecheckAsync() > 0)
        {
        }
    }

    private protected async Task<IReadOnlyList<VerificationResult>> HistoryAsync(string claim) =>
        (await Client.ListVerificationResultsAsync(new() { ClaimId = claim }, Own)).Results;

    private protected async Task ImportAsync(string text, string publisher, DateTimeOffset published) => await Client.ImportEvidenceAsync(new()
    {
        Passages = { new EvidencePassage { Text = text, Url = $"https://{Guid.NewGuid():N}.example/1", Publisher = publisher, PublishTime = published.ToTimestamp() } },
    }, Own);

    /// <summary>A stored claim with its first result.</summary>
    private protected async Task<string> VerifiedAsync(ClaimType type = ClaimType.Quantity)
    {
        var claim = Host.AddClaim(Text, type);
        await VerifiedAsync(claim);
        return claim.ClaimId;
    }

    private protected async Task VerifiedAsync(Claim claim)
    {
        await Host.Services.GetRequiredService<IBus>().Publish(
            new ClaimExtracted { WorkspaceId = new(Workspace), ClaimId = new(claim.ClaimId), DocumentId = new(claim.DocumentId) }, Cancellation);
        await Host.Changes.VerifiedAsync(claim.ClaimId);
    }

    private protected async Task EraseAsync(string name)
    {
        var (salt, digest, words) = ErasedNames.DigestOf(name)!.Value;
        await Host.Services.GetRequiredService<IErasureStore>().AddAsync(new()
        {
            Workspace = new(Workspace),
            Id = new($"ers-{Guid.NewGuid():N}"),
            Role = ErasedRole.Claimant,
            Salt = salt,
            NameDigest = digest,
            WordCount = words,
            RequestedBy = "admin",
            RequestedAt = Host.Time.GetUtcNow(),
            Trace = new(""),
            Announced = true,
        }, Cancellation);
    }

    private protected Task<ErasedNames> NamesAsync() => Host.Services.GetRequiredService<ErasedNameList>().ReadAsync(new(Workspace), Cancellation);

    private protected Task<Core.Verification.ClaimWatch> WatchAsync(string claim) =>
        Host.Services.GetRequiredService<IClaimWatchStore>().GetAsync(new(Workspace), new(claim), Cancellation);
}
