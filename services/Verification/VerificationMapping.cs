using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Hosting.Mapping;
using FactCheck.Verification.Evidence;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Matching;
using FactCheck.Verification.Retrieval;
using Proto = FactCheck.Protos.Verification.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Verification;

/// <summary>Passages and published fact-checks, between records and protos. Every item of an import is looked at before any is stored.</summary>
internal static class VerificationMapping
{
    private const int MaxItems = 1_000;
    private const int MaxPassageLength = 20_000;
    private const int MaxUrlLength = 4_000;
    private const int MaxNameLength = 500;

    /// <summary>The claim that a search is for: the stored one it names, else its query.</summary>
    internal static Proto.VerifyClaimRequest ToSubject(this Proto.SearchEvidenceRequest request) => new()
    {
        Text = request.ClaimId.Length == 0 ? request.Query : "",
        ClaimId = request.ClaimId,
        Claimant = request.Claimant,
        AsOfTime = request.AsOfTime,
    };

    internal static Proto.EvidenceHit ToProto(this EvidenceHit hit, IReadOnlyList<EvidenceMark> marks) => new()
    {
        Passage = hit.Passage.ToProto(),
        Score = hit.Score,
        Marks =
        {
            marks.Select(mark => mark switch
            {
                EvidenceMark.Later => Proto.EvidenceMark.Later,
                EvidenceMark.Own => Proto.EvidenceMark.Own,
                _ => Proto.EvidenceMark.Claimants,
            })
        },
    };

    internal static IReadOnlyList<EvidencePassage> ToPassages(this Proto.ImportEvidenceRequest request, WorkspaceId workspace, DateTimeOffset now) =>
        [.. Each(request.Passages, "passages", (passage, field) =>
        {
            var text = CommonMapping.Required(passage.Text, $"{field}.text", MaxPassageLength);
            var url = Url(passage.Url, $"{field}.url");
            var whole = new EvidencePassage
            {
                Workspace = workspace,
                Id = EvidenceIdentity.IdOf(workspace, url, text),
                Url = url,
                Publisher = CommonMapping.Optional(passage.Publisher, $"{field}.publisher", MaxNameLength),
                Title = CommonMapping.Optional(passage.Title, $"{field}.title", MaxNameLength),
                PublishedAt = passage.PublishTime.ToTime($"{field}.publish_time"),
                RetrievedAt = now,
                Text = text,
                Language = CommonMapping.Optional(passage.Language, $"{field}.language", 35),
                Trace = TraceContext.Current,
            };
            return PassageSplitter.PartsOf(text) is { Count: > 1 } parts ? PartsOf(whole, parts) : [whole];
        }).SelectMany(parts => parts)];

    /// <summary>Short enough to be found, judged and shown as passages are, each with its place in the text it came in.</summary>
    private static IReadOnlyList<EvidencePassage> PartsOf(EvidencePassage whole, IReadOnlyList<TextSpan> parts)
    {
        var hash = ContentId.Sha256(whole.Text);
        return [.. parts.Select(part => whole with
        {
            Id = EvidenceIdentity.IdOf(whole.Workspace, whole.Url, part.Of(whole.Text)),
            Text = part.Of(whole.Text),
            Origin = new(EvidenceOrigin.Import, hash, part),
        })];
    }

    internal static IReadOnlyList<PublishedFactCheck> ToFactChecks(this Proto.ImportFactChecksRequest request, WorkspaceId workspace, DateTimeOffset now) =>
        Each(request.FactChecks, "fact_checks", (check, field) =>
        {
            var url = Url(CommonMapping.Required(check.Url, $"{field}.url", MaxUrlLength), $"{field}.url")!;
            var claim = CommonMapping.Required(check.ClaimText, $"{field}.claim_text", MaxPassageLength);
            return new PublishedFactCheck
            {
                Workspace = workspace,
                Id = EvidenceIdentity.FactCheckIdOf(workspace, url, claim),
                Url = url,
                ClaimText = claim,
                Claimant = CommonMapping.Optional(check.Claimant, $"{field}.claimant", MaxNameLength),
                Publisher = CommonMapping.Optional(check.Publisher, $"{field}.publisher", MaxNameLength),
                Rating = CommonMapping.Required(check.Rating, $"{field}.rating", MaxNameLength),
                Title = CommonMapping.Optional(check.Title, $"{field}.title", MaxNameLength),
                PublishedAt = check.PublishTime.ToTime($"{field}.publish_time"),
                ImportedAt = now,
                Trace = TraceContext.Current,
            };
        });

    internal static Types.EvidencePassage ToProto(this EvidencePassage passage) => new()
    {
        EvidenceId = passage.Id.Value,
        Url = passage.Url ?? "",
        Publisher = passage.Publisher ?? "",
        Title = passage.Title ?? "",
        PublishTime = passage.PublishedAt.ToTimestamp(),
        RetrieveTime = passage.RetrievedAt.ToTimestamp(),
        Text = passage.Text,
        Language = passage.Language ?? "",
        DocumentId = passage.DocumentId?.Value ?? "",
        Span = passage.Span is { } span ? span.ToProto() : null,
        Origin = passage.Origin is { } origin
            ? new Types.EvidenceOrigin { Source = origin.Source, ContentHash = origin.ContentHash, Span = origin.Span.ToProto() }
            : null,
    };

    internal static Types.PublishedFactCheck ToProto(this PublishedFactCheck check) => new()
    {
        FactCheckId = check.Id.Value,
        Url = check.Url,
        ClaimText = check.ClaimText,
        Claimant = check.Claimant ?? "",
        Publisher = check.Publisher ?? "",
        Rating = check.Rating,
        Title = check.Title ?? "",
        PublishTime = check.PublishedAt.ToTimestamp(),
        ImportTime = check.ImportedAt.ToTimestamp(),
    };

    internal static Proto.ClaimMatch ToProto(this EarlierClaimMatch match) => new()
    {
        ClaimId = match.Claim.Id.Value,
        Text = match.Claim.ClaimText,
        DocumentId = match.Claim.DocumentId.Value,
        ResultId = match.Claim.ResultId?.Value ?? "",
        Verdict = match.Claim.Verdict.ToProto(),
        Match = (Types.MatchKind)match.Sameness.ToKind(),
        Why = match.Why,
        Score = match.Score,
    };

    private static T[] Each<TItem, T>(IReadOnlyList<TItem> items, string field, Func<TItem, string, T> map) =>
        items.Count <= MaxItems
            ? [.. items.Select((item, i) => map(item, $"{field}[{i}]"))]
            : throw new InvalidRequestException(field, $"has more than {MaxItems} items.");

    private static string? Url(string url, string field) =>
        CommonMapping.Optional(url, field, MaxUrlLength) is not { } given ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? given
        : throw new InvalidRequestException(field, "is not an absolute http or https address.");
}
