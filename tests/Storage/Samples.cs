using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;

namespace FactCheck.Tests.Storage;

/// <summary>Records with every part that may be present; a fact takes away or changes what it is about.</summary>
public static partial class Samples
{
    /// <summary>A time with milliseconds, since stores keep them.</summary>
    public static DateTimeOffset Noon { get; } = new(2024, 3, 1, 12, 0, 0, 123, TimeSpan.Zero);

    public static TraceContext Trace { get; } = new("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    public static Quantity Figure { get; } = new()
    {
        Span = new(10, 24),
        Value = 0.1 + 0.2, // not a short decimal: doubles come back to the last bit
        Max = 1e15,
        Comparator = Comparator.Range,
        Unit = "km",
        Counted = "kilometres of coast",
        IsVague = true,
    };

    public static Document Document(string id = "doc-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        Url = "https://example.org/harbour",
        Title = "The harbour freezes",
        Text = "The harbour froze for the first time in forty years, the port office said.",
        ContentHash = ContentId.Sha256(id),
        Publisher = "The Coast Gazette",
        Author = "A. Writer",
        PublishedAt = Noon.AddDays(-1),
        PublishedOffset = new(-3, -30, 0),
        Language = "en",
        IngestedAt = Noon,
        State = DocumentState.Ingested,
        ClaimCount = 3,
        FailureReason = "for a person",
        Trace = Trace,
    };

    public static Claim Claim(string id = "clm-1", WorkspaceId? workspace = null, string document = "doc-1") => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        DocumentId = new(document),
        PublishedAt = Noon.AddDays(-1),
        Publisher = "The Coast Gazette",
        Reading = Reading(),
        Method = "rules/1",
        ExtractedAt = Noon,
        State = ClaimState.Detected,
        Verification = new()
        {
            ResultId = new("ver-1"),
            VerifiedAt = Noon.AddMilliseconds(5),
            AsOf = Noon.AddDays(-1),
            Verdict = Verdict.Supported,
            Evidence = [Link("evd-1"), Link("evd-2") with { Counted = false, NotCountedBecause = "published after the date" }],
        },
        TaskId = new("tsk-1"),
        DecidedVerdict = Verdict.ConflictingEvidence,
        FailureReason = "for a person",
        ClusterId = new("clm-0"),
        Links = [new(new("clm-0"), true, "The same: both have 40.") { Accepted = true, AnsweredBy = "ana" }, new(new("clm-9"), false, "Maybe.")],
        MatchKeys = ["40 harbour", "froze harbour"],
        Trace = Trace,
    };

    public static ClaimReading Reading() => new()
    {
        Span = new(0, 52),
        Text = "The harbour froze for the first time in forty years",
        NormalizedText = "The harbour of Port Example froze for the first time in forty years",
        Claimant = "the port office",
        Cue = "said",
        ClaimDate = DateRange.Month(2024, 2),
        Type = ClaimType.Event,
        CheckWorthiness = 0.7,
        IsCheckWorthy = true,
        Reasons = ["figure", "event"],
        Quantities = [Figure, new() { Span = new(1, 2), Value = 1400, Comparator = Comparator.MoreThan }],
        Dates = [new(new(3, 9), "forty years", null), new(new(3, 9), "in February", DateRange.Day(new(2024, 2, 29)))],
        Names = ["Port Example"],
        Place = "Port Example",
        Ambiguities = ["which forty years"],
        Repeats = [new(60, 90), new(100, 151)],
    };

    public static EvidenceLink Link(string id) => new()
    {
        EvidenceId = new(id),
        Url = "https://example.net/ice",
        Publisher = "Ice Service",
        PublishedAt = Noon.AddDays(-2),
        Quote = "Ice closed the harbour, the first time since 1984.",
        ContentHash = ContentId.Sha256(id),
        Stance = Stance.Supports,
        Strength = 1.0 / 3,
        Why = "first time since 1984",
        Counted = true,
        SourceGroup = "ice-service",
        Figure = Figure,
    };

    public static Extraction Extraction(string document = "doc-1", int claims = 1, WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        DocumentId = new(document),
        ClaimCount = claims,
        CheckWorthyCount = claims,
        Method = "rules/1",
        ExtractedAt = Noon,
    };

    public static EvidencePassage Passage(string id = "evd-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        Url = "https://example.net/ice",
        Publisher = "Ice Service",
        Title = "Ice report",
        PublishedAt = Noon.AddDays(-2),
        RetrievedAt = Noon,
        Text = "Ice closed the harbour, the first time since 1984.",
        Language = "en",
        DocumentId = new("doc-2"),
        Span = new(5, 55),
        Origin = new("wikipedia", ContentId.Sha256("page"), new(105, 155)),
        Trace = Trace,
    };

    public static PublishedFactCheck FactCheck(string id = "pfc-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        Url = "https://checkers.example/1",
        ClaimText = "The harbour never froze before",
        Claimant = "a reader",
        Publisher = "Checkers",
        Rating = "Mostly false",
        Title = "It froze in 1984",
        PublishedAt = Noon.AddDays(-3),
        ImportedAt = Noon,
        Trace = Trace,
    };

    public static VerificationResult Result(string id = "ver-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        ClaimId = new("clm-1"),
        DocumentId = new("doc-1"),
        ClaimText = "The harbour of Port Example froze for the first time in forty years",
        AsOf = Noon.AddDays(-1),
        Verdict = Verdict.Supported,
        Confidence = 0.9,
        Justification = "The ice report [1] says the same.",
        Evidence = [Link("evd-1")],
        SupersededBy = new(new("evd-9"), "Ice Service", "https://example.net/later", Noon.AddDays(3), Figure, "a later figure"),
        ReportedFigures =
        [
            new()
            {
                EvidenceId = new("evd-9"),
                Url = "https://example.net/later",
                Publisher = "Ice Service",
                SourceGroup = "Ice Service",
                Day = new(2024, 2, 29),
                Figure = Figure,
                Words = "forty years of ice",
                ClaimFigure = Figure,
                Standing = FigureStanding.Later,
                Supersedes = true,
            },
        ],
        FactChecks =
        [
            new()
            {
                FactCheckId = new("pfc-1"),
                Url = "https://example.org/check",
                Publisher = "Example Facts",
                ClaimText = "The harbour froze",
                Claimant = "a post",
                Rating = "Mostly true",
                Title = "Did the harbour freeze?",
                PublishedAt = Noon.AddDays(2),
                Match = MatchKind.Related,
                Why = "maybe the same",
                IsLater = true,
            },
        ],
        ExpiresAt = Noon.AddDays(30),
        Change = new() { PreviousResultId = new("ver-0"), PreviousVerdict = Verdict.Refuted, IsChanged = true, Why = "Looked at again." },
        Inputs = new()
        {
            Claimant = "the port office",
            DocumentUrl = "https://example.org/own",
            DocumentPublisher = "The Coast Gazette",
            Type = ClaimType.Event,
            DocumentHash = ContentId.Sha256("doc-1"),
            SaidAt = Noon.AddDays(-2),
            Passages = [new(new("evd-1"), ContentId.Sha256("evd-1"))],
            FigurePassages = [new(new("evd-9"), ContentId.Sha256("evd-9"))],
            SearchedTo = 97,
            Options = """{"MaxPassages":20}""",
            Expiry = """{"Recent":"30.00:00:00"}""",
        },
        Method = "rules/1",
        InputHash = ContentId.Sha256(id),
        NeedsPerson = false,
        NeedsPersonBecause = "what a person should know",
        SourcesAsked =
        [
            new("google-fact-check", SourceOutcome.Answered, 2, TimeSpan.FromMilliseconds(412), false, null),
            new("wikipedia", SourceOutcome.TimedOut, 0, TimeSpan.FromSeconds(8), false, "8 s") { AskedAt = Noon.AddSeconds(-9) },
        ],
        LanguageModel = new("llm/1:some-model", LanguageModelOutcome.Discarded, "a figure that no passage has", [new("evd-1"), new("evd-2")], "{}", 1_234, null),
        VerifiedAt = Noon,
        Trace = Trace,
    };

    public static ClaimWatch Watch(string id = "clm-1", WorkspaceId? workspace = null) => new()
    {
        Workspace = workspace ?? WorkspaceId.Default,
        Id = new(id),
        DocumentId = new("doc-1"),
        ClaimText = "The harbour of Port Example froze for the first time in forty years",
        SaidAt = Noon.AddDays(-1),
        Words = ["harbour", "port", "example", "froze"],
        ResultId = new("ver-1"),
        Verdict = Verdict.Supported,
        SearchedTo = 97,
        DueAt = Noon.AddDays(3),
        DueBecause = "a new passage bears on it",
        TakenUntil = Noon.AddMinutes(10),
        AddedAt = Noon,
        Trace = Trace,
    };

    public static DeadLetter Letter(string id = "dlq-1") => new()
    {
        Id = new(id),
        Workspace = WorkspaceId.Default,
        Queue = "verify-claim",
        MessageType = "ClaimExtracted",
        Body = """{"message":{"claimId":"clm-1"}}""",
        ContentType = "application/vnd.masstransit+json",
        Reason = "DELIVERY_LIMIT",
        Detail = "tried 5 times",
        TraceId = Trace.TraceId,
        FailedAt = Noon,
        State = DeadLetterState.Dead,
    };

    public static RequestAnswer Answer(string requestId = "r-1") => new(WorkspaceId.Default, "/factcheck.ingestion.v1.IngestionService/SubmitDocument",
        requestId, ContentId.Sha256(requestId), """{"document":{"id":"doc-1"}}""", Noon);
}
