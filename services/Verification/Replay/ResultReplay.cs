using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Verification.Engines;
using FactCheck.Verification.Judging;

namespace FactCheck.Verification.Replay;

/// <summary>What came out when a stored result was made again.</summary>
/// <param name="Result">The stored result.</param>
/// <param name="IsSame">The same again, byte for byte.</param>
/// <param name="Differences">What differs, for a person: inputs that are gone or changed, engine and thresholds, then parts of the result.</param>
internal sealed record ReplayOutcome(VerificationResult Result, bool IsSame, IReadOnlyList<string> Differences);

/// <summary>Makes a stored result again from what is stored, and compares the two byte for byte.</summary>
/// <remarks>
/// From the result's inputs: the claim, the date, the passages by id, the thresholds. The engine is this process's. Fact-checks of others are
/// taken as they are on the result, since they decide nothing, and so is what came of asking sources. The claim's document is read from its owner.
/// A language model is not asked again: its answer is kept, and checked again. A person who was erased is blanked on both sides.
/// </remarks>
internal sealed class ResultReplay(
    IVerificationStore results, IEvidenceStore evidence, ClaimSubjects subjects, ClaimVerifier verifier, EvidenceJudge judge, ResultRecorder recorder)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The outcome; a result of a version that kept no inputs is not the same, and says so.</summary>
    /// <exception cref="NotFoundException">No result of the workspace has this id.</exception>
    public async Task<ReplayOutcome> RunAsync(WorkspaceId workspace, VerificationResultId id, CancellationToken cancellation)
    {
        var stored = await results.GetAsync(workspace, id, cancellation);
        if (stored.Inputs is not { } inputs)
            return new(stored, false, ["the result was made by a version that did not keep what it was made from"]);
        var differences = new List<string>();
        var engine = stored.LanguageModel is { Outcome: LanguageModelOutcome.Used } use ? stored.Method.Replace($"+{use.Engine}", "", StringComparison.Ordinal) : stored.Method;
        if (engine != judge.Method)
            differences.Add($"engine: {engine} then, {judge.Method} now");
        if (stored.LanguageModel is { Answer: not null } said && VersionOf(said) is var checks && checks != LanguageModelEngine.Version)
            differences.Add($"checks of the language model's answer: {checks} then, {LanguageModelEngine.Version} now");
        var by = judge.With(Kept(() => InputRecord.OptionsOf(inputs), judge.Options, "thresholds", differences));
        var expiry = Kept(() => InputRecord.ExpiryOf(inputs), null, "terms of verdicts", differences) is { } kept ? new VerdictExpiry(kept) : verifier.Expiry;
        var passages = await ReadAsync(workspace, inputs.Passages, differences, cancellation);
        var further = await ReadAsync(workspace, inputs.FigurePassages, differences, cancellation);
        var claim = await WithDocumentAsync(InputRecord.ClaimOf(stored, inputs), differences, cancellation);
        if (inputs.DocumentHash is { } hash && claim.DocumentText is { } text && ContentId.Sha256(text) != hash)
            differences.Add($"document {claim.DocumentId!.Value.Value}: its text is another one");
        var again = ClaimVerifier.Conclude(claim, passages, further, new(stored.FactChecks, stored.SourcesAsked, stored.LanguageModel), inputs.SearchedTo, stored.VerifiedAt, by, expiry, cancellation);
        again = again with { Id = stored.Id, Change = stored.Change, Inputs = AsKept(again.Inputs!, inputs) };
        AddDifferences(Comparable(await recorder.WithoutErasedAsync(stored, cancellation)), Comparable(await recorder.WithoutErasedAsync(again, cancellation)), differences);
        if (differences.Count > 0 && stored.Revision > 1)
            differences.Insert(0, "a person was erased from it: what it was made from is not all there any more");
        return new(stored, differences.Count == 0, differences);
    }

    private static string VersionOf(LanguageModelUse said) => said.Engine[..(said.Engine.IndexOf(':', StringComparison.Ordinal) is >= 0 and var end ? end : said.Engine.Length)];

    /// <summary>Without what the version that made the result did not keep.</summary>
    private static JudgedInputs AsKept(JudgedInputs again, JudgedInputs kept) => again with
    {
        DocumentHash = kept.DocumentHash is null ? null : again.DocumentHash,
        Expiry = kept.Expiry is null ? null : again.Expiry,
    };

    private static T Kept<T>(Func<T> read, T own, string what, List<string> differences)
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            differences.Add($"{what}: those kept can't be read by this version; its own are used");
            return own;
        }
    }

    private async Task<ClaimToVerify> WithDocumentAsync(ClaimToVerify claim, List<string> differences, CancellationToken cancellation)
    {
        try
        {
            return await subjects.WithDocumentAsync(claim, cancellation);
        }
        catch (NotFoundException)
        {
            differences.Add($"document {claim.DocumentId!.Value.Value}: no longer stored");
            return claim;
        }
    }

    private async Task<List<EvidencePassage>> ReadAsync(
        WorkspaceId workspace, IReadOnlyList<JudgedInput> inputs, List<string> differences, CancellationToken cancellation)
    {
        var passages = new List<EvidencePassage>(inputs.Count);
        foreach (var input in inputs)
        {
            try
            {
                var passage = await evidence.GetAsync(workspace, input.EvidenceId, cancellation);
                if (InputRecord.Of(passage).Hash != input.Hash)
                    differences.Add($"passage {input.EvidenceId.Value}: its text, title, publisher, address or date is another one");
                passages.Add(passage);
            }
            catch (NotFoundException)
            {
                differences.Add($"passage {input.EvidenceId.Value}: no longer stored");
            }
        }
        return passages;
    }

    /// <summary>Each part of the result as JSON, but for what says when and by whom it was asked for and announced.</summary>
    private static Dictionary<string, string> Comparable(VerificationResult result) =>
        JsonSerializer.SerializeToElement(result with { Trace = new(""), Announced = true, Revision = 1 }, Json)
            .EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetRawText());

    private static void AddDifferences(Dictionary<string, string> stored, Dictionary<string, string> again, List<string> differences)
    {
        foreach (var (part, text) in stored)
            if (again[part] != text)
                differences.Add(part is nameof(VerificationResult.Verdict) or nameof(VerificationResult.Confidence) or nameof(VerificationResult.ExpiresAt)
                    ? $"{part}: {text} then, {again[part]} now" : $"{part}: not the same");
    }
}
