using System.Diagnostics;
using FactCheck.Core.Evidence;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Matching;

namespace FactCheck.Verification.Sources;

/// <summary>A source with the longest wait for it.</summary>
internal sealed record TimedSource(IEvidenceSource Source, TimeSpan Timeout);

/// <summary>Asks the outside sources for evidence of a claim, stores what they give, and says what came of each.</summary>
/// <remarks>
/// What is stored is found by the index like any other passage, under the same rules of date and independence, and a result can be made again
/// without asking anyone. All sources are asked at once. A source that fails is said to have failed; what is no failure of a source is thrown.
/// </remarks>
public sealed partial class OutsideEvidence
{
    private const int MaxPassageLength = 20_000;

    private readonly IReadOnlyList<TimedSource> _sources;
    private readonly IEvidenceStore _store;
    private readonly BoundedCache<KeptAnswer> _cache;
    private readonly TimeProvider _time;
    private readonly ILogger<OutsideEvidence> _logger;
    private readonly FactCheckMatcher? _factChecks;

    internal OutsideEvidence(IEnumerable<TimedSource> sources, SourcesOptions options, IEvidenceStore store, TimeProvider time, ILogger<OutsideEvidence> logger,
        FactCheckMatcher? factChecks = null)
    {
        _sources = [.. sources.OrderBy(source => source.Source.Name, StringComparer.Ordinal)];
        (_store, _time, _logger, _factChecks) = (store, time, logger, factChecks);
        _cache = new(options.CacheLifetime, options.CacheEntries, time);
    }

    /// <summary>What came of each source, by name; empty when none is configured.</summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public async Task<IReadOnlyList<SourceAsked>> AskAsync(ClaimToVerify claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (_sources.Count == 0)
            return [];
        var query = new SourceQuery(claim.Text, Keywords.Of(claim.Text));
        var answers = await Task.WhenAll(_sources.Select(source => AskAsync(source, query, cancellation)));
        foreach (var (asked, answer) in answers)
        {
            if (answer is not null)
                await StoreAsync(asked.Source, answer, claim, cancellation);
        }
        return [.. answers.Select(answer => answer.Asked)];
    }

    private async Task<(SourceAsked Asked, KeptAnswer? Answer)> AskAsync(TimedSource timed, SourceQuery query, CancellationToken cancellation)
    {
        var name = timed.Source.Name;
        if (query.Keywords.Count == 0)
            return (new(name, SourceOutcome.NotAsked, 0, TimeSpan.Zero, false, "the claim has no word to search for"), null);
        if (_cache.Find(KeyOf(name, query)) is { } kept)
            return (Answered(name, kept, TimeSpan.Zero, isFromCache: true) with { AskedAt = kept.RetrievedAt }, kept);
        using var activity = SourceTelemetry.Source.StartActivity("ask source");
        activity?.SetTag("factcheck.source", name);
        var (askedAt, started) = (_time.Now(), _time.GetTimestamp());
        var (asked, answer) = await AskAnewAsync(timed, query, started, cancellation);
        asked = asked with { AskedAt = askedAt };
        if (answer is not null)
            _cache.Keep(KeyOf(name, query), answer);
        activity?.SetTag("factcheck.source.outcome", asked.Outcome.ToString());
        if (answer is null)
            activity?.SetStatus(ActivityStatusCode.Error);
        SourceTelemetry.Record(asked);
        return (asked, answer);
    }

    private async Task<(SourceAsked Asked, KeptAnswer? Answer)> AskAnewAsync(TimedSource timed, SourceQuery query, long started, CancellationToken cancellation)
    {
        var name = timed.Source.Name;
        using var late = new CancellationTokenSource(timed.Timeout, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            var findings = await timed.Source.SearchAsync(query, limit.Token);
            var answer = new KeptAnswer(findings, _time.Now());
            return (Answered(name, answer, Elapsed(started), isFromCache: false), answer);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation); // whatever a client makes of it
        }
        catch (Exception failure) when (late.IsCancellationRequested && (failure is OperationCanceledException || SourceFaults.Of(failure) is not null))
        {
            LogFailed(_logger, name, SourceOutcome.TimedOut, failure.GetType().Name);
            return (new(name, SourceOutcome.TimedOut, 0, Elapsed(started), false, $"no answer in {timed.Timeout.TotalSeconds:0.###} s"), null);
        }
        catch (Exception failure) when (SourceFaults.Of(failure) is not null)
        {
            var known = SourceFaults.Of(failure)!;
            LogFailed(_logger, name, known.Outcome, failure.GetType().Name);
            return (new(name, known.Outcome, 0, Elapsed(started), false, known.Message), null);
        }
    }

    private async Task StoreAsync(string source, KeptAnswer answer, ClaimToVerify claim, CancellationToken cancellation)
    {
        var passages = answer.Findings.Passages.Where(passage => passage.Text.Length is > 0 and <= MaxPassageLength).Select(passage => new EvidencePassage
        {
            Workspace = claim.Workspace,
            Id = EvidenceIdentity.IdOf(claim.Workspace, passage.Url, passage.Text),
            Url = passage.Url,
            Publisher = passage.Publisher,
            Title = passage.Title,
            PublishedAt = passage.PublishedAt,
            // Another instance took it from its place earlier; a time to come is none.
            RetrievedAt = passage.RetrievedAt < answer.RetrievedAt ? passage.RetrievedAt.Value : answer.RetrievedAt,
            Text = passage.Text,
            Language = passage.Language,
            Origin = new(source, passage.ContentHash, passage.Span),
            Trace = claim.Trace,
        }).ToList();
        await _store.AddAsync(passages, cancellation);
        var added = await _store.AddFactChecksAsync([.. answer.Findings.FactChecks.Select(check => new PublishedFactCheck
        {
            Workspace = claim.Workspace,
            Id = EvidenceIdentity.FactCheckIdOf(claim.Workspace, check.Url, check.ClaimText),
            Url = check.Url,
            ClaimText = check.ClaimText,
            Claimant = check.Claimant,
            Publisher = check.Publisher,
            Rating = check.Rating,
            Title = check.Title,
            PublishedAt = check.PublishedAt,
            ImportedAt = answer.RetrievedAt,
            Trace = claim.Trace,
        })], cancellation);
        if (added > 0)
            _factChecks?.Forget(claim.Workspace);
    }

    private static SourceAsked Answered(string name, KeptAnswer answer, TimeSpan duration, bool isFromCache) => new(
        name, SourceOutcome.Answered, answer.Findings.Passages.Count + answer.Findings.FactChecks.Count, duration, isFromCache, answer.Findings.Shortfall);

    private TimeSpan Elapsed(long started) => TimeSpan.FromMilliseconds(Math.Round(_time.GetElapsedTime(started).TotalMilliseconds));

    private static string KeyOf(string source, SourceQuery query) => $"{source}\n{query.Claim}";

    [LoggerMessage(LogLevel.Warning, "Source {Source} gave no evidence: {Outcome} ({Failure})")]
    private static partial void LogFailed(ILogger logger, string source, SourceOutcome outcome, string failure);

    private sealed record KeptAnswer(SourceFindings Findings, DateTimeOffset RetrievedAt);
}
