using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FactCheck.Tests.Service.Verification;

public sealed class VerifyTests(VerificationHost host) : IClassFixture<VerificationHost>
{
    private const string Claim = "More than 300 homes were flooded in Oldford.";

    private readonly VerificationService.VerificationServiceClient _client = new(host.Grpc);
    private readonly Metadata _own = Callers.In(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task A_verdict_holds_as_of_its_date_and_later_evidence_is_shown()
    {
        await ImportAsync();
        var early = (await _client.VerifyClaimAsync(new() { Text = Claim, AsOfTime = Day(10, 12) }, _own)).Result;
        Assert.Equal(Verdict.Supported, early.Verdict);
        Assert.Equal(Day(10, 12), early.AsOfTime);
        Assert.Contains(early.Evidence, link => link.Counted && link.Stance == Stance.Supports && link.Publisher == "Example Post");
        Assert.All(early.Evidence.Where(link => link.PublishTime > Day(10, 12)), link => Assert.False(link.Counted));
        // What changes the answer is shown with its figure and its date, and once it counts, it decides.
        Assert.Equal((120, Comparator.About, "Example Times", Day(11, 20)),
            (early.SupersededBy.Figure.Value, early.SupersededBy.Figure.Comparator, early.SupersededBy.Publisher, early.SupersededBy.PublishTime));
        Assert.Contains("20 November 2023", early.SupersededBy.Why, StringComparison.Ordinal);
        Assert.Contains("Published later", early.Justification, StringComparison.Ordinal);
        var late = (await _client.VerifyClaimAsync(new() { Text = Claim, AsOfTime = Day(11, 21) }, _own)).Result;
        Assert.NotEqual(Verdict.Supported, late.Verdict);
        Assert.Null(late.SupersededBy);
        Assert.Equal(early, (await _client.GetVerificationResultAsync(new() { ResultId = early.ResultId }, _own)).Result); // nothing is overwritten
        Assert.NotEmpty(early.Justification);
        Assert.NotEmpty(early.Method);
        Assert.Equal(("", ""), (early.ClaimId, early.DocumentId));
        Assert.Matches("^[0-9a-f]{32}$", early.TraceId);
    }

    [Fact]
    public async Task Absence_of_evidence_is_never_a_refutation()
    {
        var result = (await _client.VerifyClaimAsync(new() { Text = Claim, AsOfTime = Day(10, 12) }, _own)).Result;
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.Empty(result.Evidence);
    }

    [Fact]
    public async Task The_same_claim_on_the_same_evidence_is_one_result()
    {
        await ImportAsync();
        var first = (await _client.VerifyClaimAsync(new() { Text = Claim, AsOfTime = Day(10, 12) }, _own)).Result;
        var again = (await _client.VerifyClaimAsync(new() { Text = Claim, AsOfTime = Day(10, 12) }, _own)).Result;
        Assert.Equal(first, again);
        Assert.Equal(first, (await _client.GetVerificationResultAsync(new() { ResultId = first.ResultId }, _own)).Result);
    }

    [Fact]
    public async Task New_evidence_makes_a_new_result_and_the_history_keeps_both()
    {
        var claim = AddClaim();
        var before = (await _client.VerifyClaimAsync(new() { ClaimId = claim }, _own)).Result;
        await ImportAsync();
        var after = (await _client.VerifyClaimAsync(new() { ClaimId = claim }, _own)).Result;
        Assert.NotEqual(before.ResultId, after.ResultId);
        Assert.Equal((Verdict.NotEnoughEvidence, Verdict.Supported), (before.Verdict, after.Verdict));
        var history = await _client.ListVerificationResultsAsync(new() { ClaimId = claim }, _own);
        Assert.Equal(new[] { after.ResultId, before.ResultId }.Order(), history.Results.Select(result => result.ResultId).Order());
        Assert.Equal([after.ResultId],
            (await _client.ListVerificationResultsAsync(new() { ClaimId = claim, Verdict = Verdict.Supported }, _own)).Results.Select(result => result.ResultId));
    }

    [Fact]
    public async Task A_stored_claim_is_judged_as_of_its_documents_day()
    {
        var claim = AddClaim();
        var result = (await _client.VerifyClaimAsync(new() { ClaimId = claim }, _own)).Result;
        Assert.Equal((claim, Claim), (result.ClaimId, result.ClaimText));
        Assert.Equal(new DateTimeOffset(2023, 10, 12, 23, 59, 59, 999, TimeSpan.Zero), result.AsOfTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task The_claims_own_document_is_no_evidence_for_it()
    {
        var claim = AddClaim();
        await _client.ImportEvidenceAsync(new()
        {
            Passages = { new EvidencePassage { Text = Claim, Url = "https://example.org/own", Publisher = "Own Paper", PublishTime = Day(10, 12) } },
        }, _own);
        var result = (await _client.VerifyClaimAsync(new() { ClaimId = claim }, _own)).Result;
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.All(result.Evidence, link => Assert.False(link.Counted));
    }

    [Fact]
    public async Task The_same_request_twice_gets_the_same_answer_whatever_came_in_between()
    {
        var request = new VerifyClaimRequest { Text = Claim, AsOfTime = Day(10, 12), RequestId = "r-1" };
        var first = await _client.VerifyClaimAsync(request, _own);
        await ImportAsync();
        Assert.Equal(first, await _client.VerifyClaimAsync(request, _own));
        Assert.Equal(["request_id"], (await Refusal.OfAsync(_client.VerifyClaimAsync(new() { Text = "Other.", RequestId = "r-1" }, _own))).Fields);
    }

    public static TheoryData<VerifyClaimRequest, string> Wrong() => new()
    {
        { new(), "text" },
        { new() { Text = " " }, "text" },
        { new() { Text = new string('x', 10_001) }, "text" },
        { new() { Text = "x", ClaimId = "clm-1" }, "text" },
        { new() { Text = "x", Claimant = new string('x', 257) }, "claimant" },
        { new() { Text = "x", AsOfTime = new() { Seconds = long.MaxValue } }, "as_of_time" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_broken_rule_names_its_field(VerifyClaimRequest request, string field) =>
        Assert.Equal(["" + field], (await Refusal.OfAsync(_client.VerifyClaimAsync(request, _own))).Fields);

    [Fact]
    public async Task An_unknown_result_is_not_found() =>
        Assert.EndsWith("RESULT_NOT_FOUND", (await Refusal.OfAsync(_client.GetVerificationResultAsync(new() { ResultId = "ver-unknown" }, _own))).Reason, StringComparison.Ordinal);

    private async Task ImportAsync() => await _client.ImportEvidenceAsync(new()
    {
        Passages =
        {
            new EvidencePassage { Text = "The fire brigade counted 340 flooded homes in Oldford.", Url = "https://post.example/1", Publisher = "Example Post", PublishTime = Day(10, 11) },
            new EvidencePassage { Text = "About 120 homes were flooded in Oldford, the council said after a new count.", Url = "https://times.example/1", Publisher = "Example Times", PublishTime = Day(11, 20) },
        },
    }, _own);

    private string AddClaim()
    {
        var document = $"doc-{Guid.NewGuid():N}";
        var claim = $"clm-{Guid.NewGuid():N}";
        host.Documents.Documents[document] = new()
        {
            DocumentId = document,
            Text = Claim,
            Url = "https://example.org/own",
            Publisher = "Own Paper",
            PublishTime = Day(10, 12),
            IngestTime = Day(10, 13),
            State = DocumentState.Extracted,
        };
        host.Claims.Claims[claim] = new()
        {
            ClaimId = claim,
            DocumentId = document,
            Reading = new() { Span = new() { End = Claim.Length }, Text = Claim, NormalizedText = Claim, Type = ClaimType.Quantity },
            PublishTime = Day(10, 12),
            ExtractTime = Day(10, 13),
            State = ClaimState.Detected,
        };
        return claim;
    }

    private static Timestamp Day(int month, int day) => new DateTimeOffset(2023, month, day, 0, 0, 0, TimeSpan.Zero).ToTimestamp();
}
