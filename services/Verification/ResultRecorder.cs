using FactCheck.Core.Verification;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Verification;

/// <summary>Stores a result and announces it.</summary>
internal sealed class ResultRecorder(IVerificationStore results, Announcer<VerificationResult> announcer)
{
    /// <summary>The result in the store: an equal one made before, or this.</summary>
    internal async Task<VerificationResult> RecordAsync(VerificationResult result, CancellationToken cancellation)
    {
        var stored = await results.AddAsync(result with { Announced = result.ClaimId is null }, cancellation);
        PipelineTelemetry.Verdicts.Add(1, new KeyValuePair<string, object?>("factcheck.verdict", stored.Verdict?.ToString() ?? "none"));
        if (stored.ClaimId is not null)
            // Announced anew when the claim came again: whoever lost the news the first time gets it now.
            await announcer.AnnounceAsync([stored with { Announced = false }], cancellation);
        return stored;
    }
}
