using FactCheck.Core.Verification;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Verification;

/// <summary>Stores results.</summary>
internal sealed class ResultRecorder(IVerificationStore results, Announcer<VerificationResult> announcer)
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

    private async Task<VerificationResult> AddAsync(VerificationResult result, CancellationToken cancellation)
    {
        var stored = await results.AddAsync(result, cancellation);
        PipelineTelemetry.Verdicts.Add(1, new KeyValuePair<string, object?>("factcheck.verdict", stored.Verdict?.ToString() ?? "none"));
        return stored;
    }
}
