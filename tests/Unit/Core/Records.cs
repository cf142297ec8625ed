using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;

namespace FactCheck.Tests.Unit.Core;

/// <summary>Records as the stores hold them, once with every optional part and once with none.</summary>
internal static class Records
{
    public static readonly DateTimeOffset Noon = new(2023, 10, 30, 12, 0, 0, 123, TimeSpan.Zero);

    public static readonly TraceContext Trace = new("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    public static Document BareDocument(string text = "Prices rose.") => new()
    {
        Workspace = WorkspaceId.Default,
        Id = DocumentIdentity.IdOf(WorkspaceId.Default, null, ContentId.Sha256(text)),
        Text = text,
        ContentHash = ContentId.Sha256(text),
        IngestedAt = Noon,
        State = DocumentState.Ingested,
        Trace = new TraceContext(""),
    };

    public static Document FullDocument() => BareDocument("Cities grew by a fifth.") with
    {
        Url = "https://example.org/cities",
        Title = "Cities",
        Publisher = "Example Post",
        Author = "A. Writer",
        PublishedAt = Noon.AddDays(-1),
        PublishedOffset = new(-3, -30, 0),
        Language = "en",
        State = DocumentState.Failed,
        ClaimCount = 3,
        FailureReason = "Its claims could not be extracted (INTERNAL).",
    };

    public static ClaimReading BareReading() => new()
    {
        Span = new TextSpan(0, 12),
        Text = "Prices rose.",
        NormalizedText = "Prices rose.",
        Type = ClaimType.Event,
        CheckWorthiness = 0.25,
        IsCheckWorthy = false,
        Reasons = [],
        Quantities = [],
        Dates = [],
        Names = [],
    };

    public static ClaimReading FullReading() => new()
    {
        Span = new TextSpan(4, 60),
        Text = "between 10 and 12 towns flooded in October, the mayor said",
        NormalizedText = "Between 10 and 12 towns flooded in October 2023.",
        Claimant = "the mayor",
        Cue = "said",
        ClaimDate = DateRange.Day(new DateOnly(2023, 10, 29)),
        Type = ClaimType.Quantity,
        CheckWorthiness = 0.875,
        IsCheckWorthy = true,
        Reasons = ["figure", "date"],
        Quantities =
        [
            new() { Span = new(4, 21), Value = 10, Max = 12, Comparator = Comparator.Range, Unit = "share", Counted = "towns" },
            new() { Span = new(4, 6), Value = 0, Comparator = Comparator.LessThan, IsVague = true },
        ],
        Dates =
        [
            new(new(38, 45), "October", DateRange.Month(2023, 10)),
            new(new(50, 54), "then", null),
        ],
        Names = ["Öland", "Ж"],
        Place = "Öland",
        Ambiguities = ["which October"],
        Repeats = [new(60, 90), new(100, 151)],
    };

    public static EvidenceLink BareLink() => new()
    {
        EvidenceId = new("evd-1"),
        Quote = "Ten towns.",
        ContentHash = ContentId.Sha256("Ten towns."),
        Stance = Stance.Neutral,
        Strength = 0,
        Why = "",
        Counted = false,
        SourceGroup = "s1",
    };

    public static EvidenceLink FullLink() => BareLink() with
    {
        Url = "https://example.org/towns",
        Publisher = "Example Post",
        PublishedAt = Noon,
        Stance = Stance.Refutes,
        Strength = 0.5,
        Why = "10 is not 12",
        Counted = true,
        NotCountedBecause = "same source as [1]",
        Figure = new() { Span = new(0, 3), Value = 10, Comparator = Comparator.Equal, Counted = "towns" },
    };

    public static Claim BareClaim() => new()
    {
        Workspace = WorkspaceId.Default,
        Id = new("clm-1"),
        DocumentId = new("doc-1"),
        Reading = BareReading(),
        Method = "rules/1",
        ExtractedAt = Noon,
        State = ClaimState.Detected,
        Trace = new TraceContext(""),
    };

    public static Claim FullClaim() => BareClaim() with
    {
        PublishedAt = Noon.AddDays(-1),
        Publisher = "Example Post",
        Reading = FullReading(),
        State = ClaimState.Resolved,
        Verification = new() { ResultId = new("ver-1"), VerifiedAt = Noon, AsOf = Noon.AddHours(-1), Verdict = Verdict.Refuted, Evidence = [BareLink(), FullLink()] },
        TaskId = new ReviewTaskId("tsk-1"),
        DecidedVerdict = Verdict.ConflictingEvidence,
        FailureReason = "It could not be verified (INTERNAL).",
    };

    public static VerificationResult BareResult() => new()
    {
        Workspace = WorkspaceId.Default,
        Id = new("ver-1"),
        ClaimText = "Prices rose.",
        AsOf = Noon,
        Justification = "Opinions get no verdict.",
        Evidence = [],
        Method = "rules/1",
        InputHash = ContentId.Sha256("input"),
        VerifiedAt = Noon,
        Trace = new TraceContext(""),
    };

    public static VerificationResult FullResult() => BareResult() with
    {
        ClaimId = new ClaimId("clm-1"),
        DocumentId = new DocumentId("doc-1"),
        Verdict = Verdict.Supported,
        Confidence = 0,
        Evidence = [FullLink(), BareLink()],
        SupersededBy = new(new("evd-2"), "Example Post", "https://example.org/later", Noon.AddDays(9), FullLink().Figure, "10 replaces 12"),
        SourcesAsked =
        [
            new("wikipedia", SourceOutcome.Answered, 3, TimeSpan.FromMilliseconds(412), true, "1 page not read") { AskedAt = Noon },
            new("search:news", SourceOutcome.CircuitOpen, 0, TimeSpan.Zero, false, null),
        ],
        LanguageModel = new("llm/1:some-model", LanguageModelOutcome.Used, null, [], null, 1_234, 56),
        NeedsPerson = false,
        NeedsPersonBecause = "what a person should know",
    };

    public static ReviewTask Task() => AuditChain.Append(new()
    {
        Workspace = WorkspaceId.Default,
        Id = TaskIdentity.IdOf(new("clm-1")),
        ClaimId = new("clm-1"),
        DocumentId = new("doc-1"),
        ClaimText = "Prices rose.",
        Priority = 0.5,
        Proposal = new(new("ver-1"), Verdict.Supported, null, "One source says so.", Noon, 1, "rules/1"),
        State = ReviewState.Pending,
        Audit = [],
        CreatedAt = Noon,
        UpdatedAt = Noon,
        Trace = Trace,
    }, Noon, "system", "enqueued", "ver-1", "");
}
