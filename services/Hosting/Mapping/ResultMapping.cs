using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>Verification results, between records and protos.</summary>
public static class ResultMapping
{
    /// <summary>The result in full.</summary>
    public static Proto.VerificationResult ToProto(this VerificationResult result)
    {
        var proto = new Proto.VerificationResult
        {
            ResultId = result.Id.Value,
            ClaimId = result.ClaimId?.Value ?? "",
            DocumentId = result.DocumentId?.Value ?? "",
            ClaimText = result.ClaimText,
            AsOfTime = result.AsOf.ToTimestamp(),
            Verdict = result.Verdict.ToProto(),
            Justification = result.Justification,
            Evidence = { result.Evidence.Select(link => link.ToProto()) },
            SupersededBy = result.SupersededBy is { } superseding ? ToProto(superseding) : null,
            Method = result.Method,
            InputHash = result.InputHash,
            VerifyTime = result.VerifiedAt.ToTimestamp(),
            TraceId = result.Trace.TraceId,
            SourcesAsked = { result.SourcesAsked.Select(asked => asked.ToProto()) },
            LanguageModel = result.LanguageModel?.ToProto(),
        };
        if (result.Confidence is { } confidence)
            proto.Confidence = confidence;
        return proto;
    }

    /// <summary>The result as Verification gave it. Its trace is the caller's business: a proto carries only the id.</summary>
    public static VerificationResult ToCore(this Proto.VerificationResult result, WorkspaceId workspace) => new()
    {
        Workspace = workspace,
        Id = new VerificationResultId(result.ResultId),
        ClaimId = result.ClaimId.NullIfEmpty() is { } claim ? new ClaimId(claim) : null,
        DocumentId = result.DocumentId.NullIfEmpty() is { } document ? new DocumentId(document) : null,
        ClaimText = result.ClaimText,
        AsOf = result.AsOfTime.ToTime("as_of_time")!.Value,
        Verdict = result.Verdict.ToCore(),
        Confidence = result.HasConfidence ? result.Confidence : null,
        Justification = result.Justification,
        Evidence = [.. result.Evidence.Select(link => link.ToCore())],
        SupersededBy = result.SupersededBy is { } superseding ? ToCore(superseding) : null,
        Method = result.Method,
        InputHash = result.InputHash,
        SourcesAsked = [.. result.SourcesAsked.Select(asked => asked.ToCore())],
        LanguageModel = result.LanguageModel?.ToCore(),
        VerifiedAt = result.VerifyTime.ToTime("verify_time")!.Value,
        Trace = TraceContext.Current,
    };

    private static Proto.Superseding ToProto(Superseding superseding) => new()
    {
        EvidenceId = superseding.EvidenceId.Value,
        Publisher = superseding.Publisher ?? "",
        Url = superseding.Url ?? "",
        PublishTime = superseding.PublishedAt.ToTimestamp(),
        Figure = superseding.Figure?.ToProto(),
        Why = superseding.Why,
    };

    private static Superseding ToCore(Proto.Superseding superseding) => new(
        new EvidenceId(superseding.EvidenceId), superseding.Publisher.NullIfEmpty(), superseding.Url.NullIfEmpty(),
        superseding.PublishTime.ToTime("publish_time")!.Value, superseding.Figure?.ToCore(), superseding.Why);
}
