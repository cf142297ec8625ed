using System.Diagnostics;
using System.Diagnostics.Metrics;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Engines;

/// <summary>
/// Spans and instruments around the language model. The call itself and its tokens are told by <c>Microsoft.Extensions.AI</c> under the names of
/// OpenTelemetry's GenAI conventions (<c>gen_ai.request.model</c>, <c>gen_ai.usage.input_tokens</c>, <c>gen_ai.client.token.usage</c>, …:
/// https://opentelemetry.io/docs/specs/semconv/gen-ai/); they have none for cost. Never words.
/// </summary>
internal static class EngineTelemetry
{
    internal const string Name = "FactCheck.LanguageModel";

    internal static ActivitySource Source { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<double> Cost = Meter.CreateCounter<double>("factcheck.engine.cost", "{USD}", "What answers cost, by the prices of the settings.");

    private static readonly Counter<long> Asked = Meter.CreateCounter<long>("factcheck.engine.asked", "{question}", "Questions, by whether they were answered.");

    internal static void Record(LanguageModelUse use) => Asked.Add(1, new("factcheck.engine", use.Engine), new("factcheck.engine.outcome", use.Answer is null ? use.Outcome.ToString() : "Answered"));

    /// <summary>On the span and the metric, where prices are set and the model counts its tokens.</summary>
    internal static void RecordCost(Activity? activity, LanguageModelOptions options, long? input, long? output)
    {
        activity?.SetTag("gen_ai.usage.input_tokens", input);
        activity?.SetTag("gen_ai.usage.output_tokens", output);
        if (input is not >= 0 || output is not >= 0 || options.InputPrice + options.OutputPrice == 0)
            return;
        var cost = (input.Value * options.InputPrice + output.Value * options.OutputPrice) / 1_000_000;
        activity?.SetTag("factcheck.engine.cost_usd", cost);
        Cost.Add(cost, new KeyValuePair<string, object?>("gen_ai.request.model", options.Model));
    }
}
