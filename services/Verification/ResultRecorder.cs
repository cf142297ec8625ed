using FactCheck.Core.Privacy;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Privacy;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Verification;

/// <summary>Stores results, without who was erased while they were made.</summary>
internal sealed class ResultRecorder(IVerificationStore results, Announcer<VerificationResult> announcer, ErasedNameList erased)
{
    /// <summary>Stores what somebody asked for; nobody else hears of it.</summary>
    /// <returns>The result in the store: an equal one made before, or this.</returns>
    internal Task<VerificationResult> StoreAsync(VerificationResult result, CancellationToken cancellation) =>
        AddAsync(result with { Announced = true }, cancellation);

    /// <summary>Stores what the machine proposes for a stored claim, and announces it.</summary>
    /// <returns>The result in the store.</returns>
    internal async Task<VerificationResult> ProposeAsync(VerificationResult result, CancellationToken cancellation)
    {
        var stored = await AddAsync(result with { Announced = false }, cancellation);
        // Announced anew when the claim came again: whoever lost the news the first time gets it now.
        await announcer.AnnounceAsync([stored with { Announced = false }], cancellation);
        return stored;
    }

    /// <summary>Stores what a re-check came to, and announces it if the verdict is another one.</summary>
    /// <returns>The result in the store.</returns>
    internal async Task<VerificationResult> StoreRecheckAsync(VerificationResult result, CancellationToken cancellation)
    {
        var stored = await AddAsync(result with { Announced = result.Change is not { IsChanged: true } }, cancellation);
        await announcer.AnnounceAsync([stored], cancellation);
        return stored;
    }

    /// <summary>The result as it may be stored: a passage quoted in its reasons may name who was erased.</summary>
    internal async Task<VerificationResult> WithoutErasedAsync(VerificationResult result, CancellationToken cancellation) =>
        result.Without(await erased.ReadAsync(result.Workspace, cancellation)) ?? result;

    private async Task<VerificationResult> AddAsync(VerificationResult result, CancellationToken cancellation)
    {
        var stored = await results.AddAsync(await WithoutErasedAsync(result, cancellation), cancellation);
        PipelineTelemetry.Verdicts.Add(1, new KeyValuePair<string, object?>("factcheck.verdict", stored.Verdict?.ToString() ?? "none"));
        return stored;
    }
}
