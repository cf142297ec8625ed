using FactCheck.Core.Verification;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Verification;

/// <summary>Stores results.</summary>
internal sealed class ResultRecorder(IVerificationStore results, Announcer<VerificationResult> announcer)
{
    /// <summary>Stores what somebody asked for; nobody else hears of it.</summary>
    /// <returns>The result in the store: an equal one made before, or this.</returns>
    internal async Task<VerificationResult> StoreAsync(VerificationResult result, CancellationToken cancellation)
    {
        var stored = await results.AddAsync(result with { Announced = true }, cancellation);
        PipelineTelemetry.Verdicts.Add(1, new KeyValuePair<string, object?>("factcheck.verdict", stored.Verdict?.ToString() ?? "none"));
        return stored;
    }

    /// <summary>Stores what the machine proposes for a stored claim, and announces it.</summary>
    internal async Task ProposeAsync(VerificationResult result, CancellationToken cancellation)
    {
        var stored = await results.AddAsync(result with { Announced = false }, cancellation);
        PipelineTelemetry.Verdicts.Add(1, new KeyValuePair<string, object?>("factcheck.verdict", stored.Verdict?.ToString() ?? "none"));
        // Announced anew when the claim came again: whoever lost the news the first time gets it now.
        await announcer.AnnounceAsync([stored with { Announced = false }], cancellation);
    }
}
