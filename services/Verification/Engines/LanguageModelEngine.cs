using System.Diagnostics;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Sources;
using Microsoft.Extensions.AI;

namespace FactCheck.Verification.Engines;

/// <summary>Asks a language model what passages say of a claim. What it answers is checked by <see cref="EngineReview"/> before anything is done with it.</summary>
/// <remarks>It never fails a verification: a model that is away is said to be, and the rules' result stands.</remarks>
public sealed partial class LanguageModelEngine
{
    private const int CacheEntries = 1_000;

    private readonly IChatClient _client;
    private readonly LanguageModelOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<LanguageModelEngine> _logger;
    private readonly BoundedCache<LanguageModelUse> _cache;
    private readonly TokenBudget _budget;

    internal LanguageModelEngine(IChatClient client, LanguageModelOptions options, TimeProvider time, ILogger<LanguageModelEngine> logger)
    {
        (_client, _options, _time, _logger) = (client, options, time, logger);
        _cache = new(options.CacheLifetime, CacheEntries, time);
        _budget = new(options.DailyTokens, time);
    }

    /// <summary>Version of prompt and checks.</summary>
    internal const string Version = "llm/3";

    /// <summary>Version of prompt and checks, and the model.</summary>
    public string Name => $"{Version}:{_options.Model}";

    /// <summary>What the model answers, unchecked; null when there is no passage to give it.</summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public async Task<LanguageModelUse?> AskAsync(ClaimToVerify claim, IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(passages);
        if (EnginePrompt.Of(claim, passages, _options) is not { } prompt)
            return null;
        var key = ContentId.Sha256($"{claim.Workspace.Value}\n{prompt.Data}");
        if (_cache.Find(key) is { } kept)
            return kept;
        using var activity = EngineTelemetry.Source.StartActivity("ask language model");
        activity?.SetTag("factcheck.engine", Name);
        var use = await AskAnewAsync(prompt, activity, cancellation);
        activity?.SetTag("factcheck.engine.outcome", use.Answer is null ? use.Outcome.ToString() : "Answered");
        EngineTelemetry.Record(use);
        if (use.Answer is not null)
            _cache.Keep(key, use);
        return use;
    }

    private async Task<LanguageModelUse> AskAnewAsync(EnginePrompt prompt, Activity? activity, CancellationToken cancellation)
    {
        if (_budget.IsUsedUp)
            return Without(prompt, LanguageModelOutcome.Unavailable, "the day's tokens are used up");
        using var late = new CancellationTokenSource(_options.Timeout, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        ChatResponse response;
        try
        {
            response = await _client.GetResponseAsync(
                [new(ChatRole.System, EnginePrompt.Instructions), new(ChatRole.User, prompt.Data)],
                new ChatOptions
                {
                    ModelId = _options.Model,
                    Temperature = 0,
                    MaxOutputTokens = _options.MaxOutputTokens,
                    ResponseFormat = ChatResponseFormat.ForJsonSchema(EngineAnswer.Schema, "fact_check"),
                },
                limit.Token);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception failure) when (failure is SourceFailedException or OperationCanceledException) // its client has a time of its own, which may end first
        {
            var why = failure is OperationCanceledException || late.IsCancellationRequested ? $"no answer in {_options.Timeout.TotalSeconds:0.###} s" : failure.Message;
            LogFailed(_logger, Name, why);
            return Without(prompt, LanguageModelOutcome.Unavailable, why);
        }
        var (input, output) = (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
        _budget.Spend(input ?? prompt.Data.Length / 4, output ?? response.Text.Length / 4);
        EngineTelemetry.RecordCost(activity, _options, input, output);
        var fault = response.Messages.SelectMany(message => message.Contents).Any(content => content is not (TextContent or TextReasoningContent or UsageContent)) ? "it answered with something else than text"
            : response.FinishReason is { } reason && reason != ChatFinishReason.Stop ? "its answer is not whole"
            : response.Text.Length > EngineAnswer.MaxLength ? "its answer is too long"
            : null;
        return fault is not null
            ? Without(prompt, LanguageModelOutcome.Discarded, fault) with { InputTokens = input, OutputTokens = output }
            : new(Name, LanguageModelOutcome.Discarded, WithheldOf(prompt), GivenBy(prompt), response.Text, input, output);
    }

    private LanguageModelUse Without(EnginePrompt prompt, LanguageModelOutcome outcome, string why) => new(Name, outcome, why, GivenBy(prompt), null, null, null);

    private static string? WithheldOf(EnginePrompt prompt) => prompt.Withheld == 0 ? null : $"{prompt.Withheld} passages were not given: they speak to a machine";

    private static IReadOnlyList<EvidenceId> GivenBy(EnginePrompt prompt) => [.. prompt.Passages.Select(passage => passage.Passage.Id)];

    [LoggerMessage(LogLevel.Warning, "Language model {Engine} gave no answer: {Why}")]
    private static partial void LogFailed(ILogger logger, string engine, string why);
}
