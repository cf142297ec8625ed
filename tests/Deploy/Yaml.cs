using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace FactCheck.Tests.Deploy;

/// <summary>Reads YAML as JSON, with anchors and merge keys resolved, so that a JSON schema can judge it.</summary>
internal static class Yaml
{
    public static JsonNode Parse(string yaml)
    {
        var plain = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .WithDuplicateKeyChecking()
            .Build()
            .Deserialize<object?>(new MergingParser(new Parser(new StringReader(yaml))));
        return ToJson(plain) ?? throw new InvalidOperationException("The document is empty.");
    }

    private static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        IDictionary<object, object?> map => new JsonObject(map.Select(pair =>
            KeyValuePair.Create(Convert.ToString(pair.Key, CultureInfo.InvariantCulture)!, ToJson(pair.Value)))),
        IEnumerable<object?> list => new JsonArray([.. list.Select(ToJson)]),
        bool flag => JsonValue.Create(flag),
        string text => JsonValue.Create(text),
        double or float => JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };
}
