using FactCheck.Core.Verification;
using Google.Protobuf.WellKnownTypes;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>What was asked of the world outside for a result, between records and protos.</summary>
internal static class OutsideMapping
{
    internal static Proto.SourceAsked ToProto(this SourceAsked asked) => new()
    {
        Source = asked.Source,
        Outcome = (Proto.SourceOutcome)asked.Outcome,
        Count = asked.Count,
        Duration = Duration.FromTimeSpan(asked.Duration),
        FromCache = asked.FromCache,
        Detail = asked.Detail ?? "",
        AskTime = asked.AskedAt.ToTimestamp(),
    };

    internal static SourceAsked ToCore(this Proto.SourceAsked asked) => new(
        asked.Source, (SourceOutcome)asked.Outcome, asked.Count, asked.Duration.ToTimeSpan(), asked.FromCache, asked.Detail.NullIfEmpty())
    {
        AskedAt = asked.AskTime.ToTime("ask_time"),
    };

    /// <summary>Without what was given and answered: that stays with who asked.</summary>
    internal static Proto.LanguageModelUse ToProto(this LanguageModelUse use)
    {
        var proto = new Proto.LanguageModelUse { Engine = use.Engine, Outcome = (Proto.LanguageModelOutcome)use.Outcome, Detail = use.Detail ?? "" };
        if (use.InputTokens is { } input)
            proto.InputTokens = input;
        if (use.OutputTokens is { } output)
            proto.OutputTokens = output;
        return proto;
    }

    internal static LanguageModelUse ToCore(this Proto.LanguageModelUse use) => new(
        use.Engine, (LanguageModelOutcome)use.Outcome, use.Detail.NullIfEmpty(), Given: [], Answer: null,
        use.HasInputTokens ? use.InputTokens : null, use.HasOutputTokens ? use.OutputTokens : null);
}
