using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace FactCheck.Tests.Deploy;

/// <summary>The Compose specification's JSON schema, as the npm package of this folder carries it.</summary>
internal static class ComposeSchema
{
    private const string File = "tests/Deploy/node_modules/dclint/schemas/compose.schema.json";

    private static readonly Lazy<JsonSchema> Schema = new(Load);

    public static bool IsInstalled => Repository.Has(File);

    /// <summary>Where and how the document breaks the schema; empty where it doesn't.</summary>
    public static IReadOnlyList<string> Faults(JsonNode document)
    {
        var result = Schema.Value.Evaluate(
            JsonSerializer.SerializeToElement(document), new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (result.IsValid)
        {
            return [];
        }

        return
        [
            .. (result.Details ?? [result])
                .Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")),
        ];
    }

    private static JsonSchema Load()
    {
        var schema = JsonNode.Parse(Repository.Read(File))!.AsObject();
        // It names its dialect with https, which is no dialect's name.
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema.Remove("$id");
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
