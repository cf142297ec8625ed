using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Engines;

/// <summary>What a language model is to answer, exactly.</summary>
internal sealed record EngineAnswer(
    [property: JsonRequired] EngineVerdict Verdict,
    [property: JsonRequired] IReadOnlyList<EngineStance> Passages,
    [property: JsonRequired] IReadOnlyList<EngineSentence> Justification)
{
    internal const int MaxLength = 16 * 1024;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The form as a JSON schema, for endpoints that hold a model to one.</summary>
    internal static JsonElement Schema { get; } = JsonDocument.Parse("""
        {
          "type": "object", "additionalProperties": false, "required": ["verdict", "passages", "justification"],
          "properties": {
            "verdict": {"type": "string", "enum": ["supported", "refuted", "conflicting_evidence", "not_enough_evidence"]},
            "passages": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["number", "stance", "quote"],
              "properties": {
                "number": {"type": "integer"},
                "stance": {"type": "string", "enum": ["supports", "refutes", "neutral"]},
                "quote": {"type": "string"}}}},
            "justification": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["text", "cites"],
              "properties": {"text": {"type": "string"}, "cites": {"type": "array", "items": {"type": "integer"}}}}}
          }
        }
        """).RootElement.Clone();

    /// <summary>The answer, or null when it is of another form in anything.</summary>
    internal static EngineAnswer? Parse(string text)
    {
        if (text.Length > MaxLength)
            return null;
        try
        {
            return JsonSerializer.Deserialize<EngineAnswer>(text, Strict);
        }
        catch (JsonException)
        {
            return null; // the caller says that it was discarded
        }
    }
}

/// <summary>A passage in an answer.</summary>
internal sealed record EngineStance(
    [property: JsonRequired] int Number, [property: JsonRequired] EngineSide Stance, [property: JsonRequired] string Quote);

/// <summary>A sentence of the justification.</summary>
internal sealed record EngineSentence([property: JsonRequired] string Text, [property: JsonRequired] IReadOnlyList<int> Cites);

/// <summary>By the numbers of <see cref="Core.Verification.Verdict"/>.</summary>
internal enum EngineVerdict
{
    Supported = Verdict.Supported,
    Refuted = Verdict.Refuted,
    NotEnoughEvidence = Verdict.NotEnoughEvidence,
    ConflictingEvidence = Verdict.ConflictingEvidence,
}

/// <summary>By the numbers of <see cref="Stance"/>.</summary>
internal enum EngineSide
{
    Supports = Stance.Supports,
    Refutes = Stance.Refutes,
    Neutral = Stance.Neutral,
}
