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
            NeedsPerson = result.NeedsPerson,
            NeedsPersonBecause = result.NeedsPersonBecause ?? "",
            Justification = result.Justification,
            Evidence = { result.Evidence.Select(link => link.ToProto()) },
            SupersededBy = result.SupersededBy is { } superseding ? ToProto(superseding) : null,
            Method = result.Method,
            InputHash = result.InputHash,
            VerifyTime = result.VerifiedAt.ToTimestamp(),
            TraceId = result.Trace.TraceId,
            SourcesAsked = { result.SourcesAsked.Select(asked => asked.ToProto()) },
            LanguageModel = result.LanguageModel?.ToProto(),
            ReportedFigures = { result.ReportedFigures.Select(figure => figure.ToProto()) },
            FactChecks = { result.FactChecks.Select(check => check.ToProto()) },
            ExpireTime = result.ExpiresAt.ToTimestamp(),
            Change = result.Change is { } change ? ToProto(change) : null,
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
        NeedsPerson = result.NeedsPerson,
        NeedsPersonBecause = result.NeedsPersonBecause.NullIfEmpty(),
        Justification = result.Justification,
        Evidence = [.. result.Evidence.Select(link => link.ToCore())],
        SupersededBy = result.SupersededBy is { } superseding ? ToCore(superseding) : null,
        Method = result.Method,
        InputHash = result.InputHash,
        SourcesAsked = [.. result.SourcesAsked.Select(asked => asked.ToCore())],
        LanguageModel = result.LanguageModel?.ToCore(),
        VerifiedAt = result.VerifyTime.ToTime("verify_time")!.Value,
        ReportedFigures = [.. result.ReportedFigures.Select(figure => figure.ToCore())],
        FactChecks = [.. result.FactChecks.Select(check => check.ToCore())],
        ExpiresAt = result.ExpireTime.ToTime("expire_time"),
        Change = result.Change is { } change ? ToCore(change) : null,
        Trace = TraceContext.Current,
    };

    private static Proto.VerdictChange ToProto(VerdictChange change) => new()
    {
        PreviousResultId = change.PreviousResultId.Value,
        PreviousVerdict = change.PreviousVerdict.ToProto(),
        Changed = change.IsChanged,
        Why = change.Why,
    };

    private static VerdictChange ToCore(Proto.VerdictChange change) => new()
    {
        PreviousResultId = new VerificationResultId(change.PreviousResultId),
        PreviousVerdict = change.PreviousVerdict.ToCore(),
        IsChanged = change.Changed,
        Why = change.Why,
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
