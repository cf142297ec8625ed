using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Judging;

/// <summary>Writes down what a result is made from, and reads it again.</summary>
internal static class InputRecord
{
    /// <summary>What goes onto the result.</summary>
    public static JudgedInputs Of(
        ClaimToVerify claim, IReadOnlyList<EvidencePassage> passages, IReadOnlyList<EvidencePassage> further, JudgingOptions options, ExpiryOptions expiry, long searchedTo) => new()
        {
            Claimant = claim.Claimant,
            DocumentUrl = claim.DocumentUrl,
            DocumentPublisher = claim.DocumentContentPublisher,
            DocumentHash = claim.DocumentText is { } text ? ContentId.Sha256(text) : null,
            Type = claim.Type,
            SaidAt = claim.SaidAt,
            Passages = [.. passages.Select(Of)],
            FigurePassages = [.. further.Select(Of)],
            SearchedTo = searchedTo,
            Options = JsonSerializer.Serialize(options),
            Expiry = JsonSerializer.Serialize(expiry),
        };

    /// <summary>The passage with the hash of all that is looked at.</summary>
    public static JudgedInput Of(EvidencePassage passage) => new(passage.Id, ContentId.Sha256(JsonSerializer.Serialize(
        (string?[])[passage.Text, passage.Title, passage.Publisher, passage.Url, passage.PublishedAt is { } at ? Exact(at) : null, passage.DocumentId?.Value])));

    /// <summary>
    /// SHA-256 over everything that decides: the claim and its document, the date, the passages, engine, options, and what others said. Which sources
    /// answered too: a result made while one failed is another than one made when it did not, even on the same passages.
    /// </summary>
    public static string HashOf(ClaimToVerify claim, JudgedInputs inputs, string method, SaidByOthers others)
    {
        IEnumerable<string?> parts =
        [
            claim.Workspace.Value, claim.Text, claim.Claimant, claim.DocumentId?.Value, claim.DocumentUrl, claim.DocumentContentPublisher,
            claim.Type?.ToString(), Exact(claim.AsOf), Exact(claim.SaidAt ?? claim.AsOf), method, inputs.Options,
            .. inputs.Passages.Select(passage => passage.Hash), "figures", .. inputs.FigurePassages.Select(passage => passage.Hash),
            "fact-checks", .. others.FactChecks.Select(check => $"{check.FactCheckId.Value} {check.Match} {check.Rating}"),
            "sources", .. others.SourcesAsked.Select(asked => $"{asked.Source} {asked.Outcome}"),
            "language model", others.LanguageModel?.Engine, others.LanguageModel?.Answer ?? others.LanguageModel?.Outcome.ToString(),
        ];
        return ContentId.Sha256(JsonSerializer.Serialize(parts));
    }

    /// <summary>The claim a stored result was made of.</summary>
    public static ClaimToVerify ClaimOf(VerificationResult result, JudgedInputs inputs) => new(
        result.Workspace, result.ClaimId, result.DocumentId, result.ClaimText, inputs.Claimant, inputs.DocumentUrl, inputs.DocumentPublisher,
        inputs.Type, result.AsOf, result.Trace)
    {
        SaidAt = inputs.SaidAt,
    };

    /// <summary>The options a stored result was made with.</summary>
    /// <exception cref="JsonException">They were written by a version that had others.</exception>
    public static JudgingOptions OptionsOf(JudgedInputs inputs) => JsonSerializer.Deserialize<JudgingOptions>(inputs.Options)!;

    /// <summary>How long verdicts held for a stored result; null where that was not kept.</summary>
    /// <exception cref="JsonException">They were written by a version that had others.</exception>
    public static ExpiryOptions? ExpiryOf(JudgedInputs inputs) => inputs.Expiry is { } kept ? JsonSerializer.Deserialize<ExpiryOptions>(kept) : null;

    private static string Exact(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
