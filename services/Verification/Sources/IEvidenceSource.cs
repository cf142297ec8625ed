using FactCheck.Core.Claims;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Sources;

/// <summary>A service outside that can be asked for evidence.</summary>
/// <remarks>
/// An adapter asks and reads; time, retries, cache, quota and records are <see cref="OutsideEvidence"/>'s and the HTTP client's.
/// What it returns is data from strangers: bounded in size, never interpreted. Safe to call from many threads.
/// </remarks>
public interface IEvidenceSource
{
    /// <summary>Its name in the settings and on results, e.g. <c>wikipedia</c>; unique among the sources of a process.</summary>
    string Name { get; }

    /// <summary>What it has about the claim, in the source's own order; empty when it has nothing.</summary>
    /// <exception cref="SourceFailedException">It can't say: never to be read as having nothing.</exception>
    Task<SourceFindings> SearchAsync(SourceQuery query, CancellationToken cancellation);
}

/// <summary>What a source is asked.</summary>
/// <param name="Claim">The claim's self-contained words, at most 10,000 characters.</param>
/// <param name="Keywords">Its names, then its other telling words, without any character that a search could take for syntax.</param>
public sealed record SourceQuery(string Claim, IReadOnlyList<string> Keywords);

/// <summary>What a source has.</summary>
/// <param name="Passages">Texts that may bear on the claim.</param>
/// <param name="FactChecks">Published fact-checks: never turned into a verdict of ours.</param>
/// <param name="Shortfall">What of it could not be read, for a person; absent when nothing is missing.</param>
public sealed record SourceFindings(IReadOnlyList<FoundPassage> Passages, IReadOnlyList<FoundFactCheck> FactChecks, string? Shortfall = null);

/// <summary>A passage as a source gave it.</summary>
/// <param name="Text">Its words, not empty.</param>
/// <param name="Url">Where it stands; absent when the source does not say.</param>
/// <param name="Publisher">Who published it; absent when unknown.</param>
/// <param name="Title">Of its page; absent when unknown.</param>
/// <param name="PublishedAt">When it was published, or last changed; absent when unknown.</param>
/// <param name="Language">BCP 47; absent when unknown.</param>
/// <param name="ContentHash">SHA-256 of the whole text that it was cut from.</param>
/// <param name="Span">Its place in that text.</param>
/// <param name="RetrievedAt">When the source took it from where it stands; absent: it is there now.</param>
public sealed record FoundPassage(
    string Text, string? Url, string? Publisher, string? Title, DateTimeOffset? PublishedAt, string? Language, string ContentHash, TextSpan Span,
    DateTimeOffset? RetrievedAt = null);

/// <summary>A fact-check that somebody published, as a source gave it.</summary>
/// <param name="Url">Where it is published.</param>
/// <param name="ClaimText">The claim they checked.</param>
/// <param name="Claimant">Who made it; absent when they don't say.</param>
/// <param name="Publisher">Who checked; absent when unknown.</param>
/// <param name="Rating">Theirs, as they wrote it.</param>
/// <param name="Title">Of their article; absent when unknown.</param>
/// <param name="PublishedAt">When they published it; absent when unknown.</param>
public sealed record FoundFactCheck(
    string Url, string ClaimText, string? Claimant, string? Publisher, string Rating, string? Title, DateTimeOffset? PublishedAt);

/// <summary>A source could not say what it has.</summary>
/// <param name="outcome">Why; not <see cref="SourceOutcome.Answered"/>.</param>
/// <param name="detail">For a person; never words of documents.</param>
/// <param name="inner">What failed; absent when nothing was thrown.</param>
public sealed class SourceFailedException(SourceOutcome outcome, string detail, Exception? inner = null) : Exception(detail, inner)
{
    /// <summary>Why.</summary>
    public SourceOutcome Outcome { get; } = outcome;
}
