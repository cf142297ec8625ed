using FactCheck.Core.Evidence;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Verification.Engines;
using FactCheck.Verification.Matching;
using FactCheck.Verification.Retrieval;
using FactCheck.Verification.Sources;

namespace FactCheck.Verification.Judging;

/// <summary>Verifies a claim as of a date: finds passages and fact-checks that others published, and has the passages judged.</summary>
/// <remarks>Equal claims, passages and engine give an equal result but for when it was made, how far was searched, and the trace.</remarks>
/// <param name="index">Where passages are found.</param>
/// <param name="judge">Judges them.</param>
/// <param name="time">When a result is made.</param>
/// <param name="factChecks">Where fact-checks are found; absent: none are shown.</param>
/// <param name="expiry">How long verdicts hold; absent: by the default options.</param>
/// <param name="outside">Asked first, so that the index finds what it brings; absent: no source outside.</param>
/// <param name="languageModel">Asked about the passages found; absent: none.</param>
public sealed class ClaimVerifier(
    IEvidenceIndex index, EvidenceJudge judge, TimeProvider time, FactCheckMatcher? factChecks = null, VerdictExpiry? expiry = null,
    OutsideEvidence? outside = null, LanguageModelEngine? languageModel = null)
{
    private const int MostFactChecks = 5;

    private readonly VerdictExpiry _expiry = expiry ?? new VerdictExpiry(new ExpiryOptions());

    /// <summary>The result, not stored anywhere. Opinions and predictions get one without a verdict.</summary>
    public async Task<VerificationResult> VerifyAsync(ClaimToVerify claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var asked = outside is not null && claim.GetsVerdict ? await outside.AskAsync(claim, cancellation) : [];
        var searchedTo = claim.GetsVerdict ? await index.FollowAsync(cancellation) : 0;
        IReadOnlyList<EvidencePassage> found = claim.GetsVerdict ? await FindAsync(claim, cancellation) : [];
        IReadOnlyList<MatchedFactCheck> checks = factChecks is null ? []
            : [.. (await factChecks.FindAsync(claim.Workspace, claim.Text, MostFactChecks, cancellation)).Select(match => match.ToLink(claim.AsOf))];
        IReadOnlyList<EvidencePassage> passages = [.. found.Take(judge.Options.MaxPassages)];
        var said = languageModel is not null && claim.GetsVerdict ? await languageModel.AskAsync(claim, passages, cancellation) : null;
        return Conclude(
            claim, passages, [.. found.Skip(passages.Count)], new(checks, asked, said), searchedTo, time.Now(), judge, _expiry, cancellation);
    }

    /// <summary>As results are made.</summary>
    internal JudgingOptions Options => judge.Options;

    /// <summary>How long verdicts hold.</summary>
    internal VerdictExpiry Expiry => _expiry;

    /// <summary>The engines in force with their versions; a result's method names the language model only where its answer is in it.</summary>
    public string Method => languageModel is null ? judge.Method : $"{judge.Method}+{languageModel.Name}";

    /// <summary>The result that these inputs lead to.</summary>
    internal static VerificationResult Conclude(
        ClaimToVerify claim, IReadOnlyList<EvidencePassage> passages, IReadOnlyList<EvidencePassage> further, SaidByOthers others,
        long searchedTo, DateTimeOffset verifiedAt, EvidenceJudge by, VerdictExpiry expiry, CancellationToken cancellation)
    {
        var about = EvidenceJudge.Read(claim);
        var judged = by.Judge(claim, about, passages, further, cancellation);
        var review = others.LanguageModel is { } said ? EngineReview.Of(said, claim, about, passages, judged, by) : null;
        var judgement = review?.Judgement ?? judged;
        var links = judgement.ChooseLinks();
        var needsPerson = PersonNeeded.Because(judgement, by.Options, others.SourcesAsked, review?.Use);
        var inputs = InputRecord.Of(claim, passages, further, by.Options, expiry.Options, searchedTo);
        var inputHash = InputRecord.HashOf(claim, inputs, by.Method, others);
        return new VerificationResult
        {
            Workspace = claim.Workspace,
            Id = ResultIdentity.IdOf(claim.Workspace, claim.ClaimId, inputHash),
            ClaimId = claim.ClaimId,
            DocumentId = claim.DocumentId,
            ClaimText = claim.Text,
            AsOf = claim.AsOf,
            Verdict = judgement.Verdict,
            Confidence = judgement.Confidence,
            NeedsPerson = needsPerson is not null,
            NeedsPersonBecause = needsPerson,
            Justification = judgement.Justify(links) + review?.InWords(links) + FactCheckLinks.InWords(others.FactChecks) + others.SilenceInWords,
            Evidence = links,
            SupersededBy = judgement.SupersededBy,
            ReportedFigures = judgement.ReportedFigures,
            FactChecks = others.FactChecks,
            SourcesAsked = others.SourcesAsked,
            LanguageModel = review?.Use,
            ExpiresAt = expiry.Of(about, claim, judgement.Verdict, verifiedAt),
            Inputs = inputs,
            Method = review is { Use.Outcome: LanguageModelOutcome.Used } ? $"{by.Method}+{review.Use.Engine}" : by.Method,
            InputHash = inputHash,
            VerifiedAt = verifiedAt,
            Trace = claim.Trace,
            Announced = claim.ClaimId is null,
        };
    }

    /// <summary>More than are judged for a claim with a figure, whose series is wanted.</summary>
    private async Task<List<EvidencePassage>> FindAsync(ClaimToVerify claim, CancellationToken cancellation)
    {
        var most = EvidenceJudge.Read(claim).HasFigures ? Math.Max(judge.Options.MaxPassages, judge.Options.MaxFigurePassages) : judge.Options.MaxPassages;
        return [.. (await index.SearchAsync(new EvidenceQuery(claim.Workspace, claim.Text, most), cancellation)).Select(hit => hit.Passage)];
    }
}
