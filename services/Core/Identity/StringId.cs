using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Core.Identity;

/// <summary>An id that is a plain string on every wire. Ids compare byte for byte.</summary>
public interface IStringId<TSelf> where TSelf : struct, IStringId<TSelf>
{
    /// <summary>The id as it is stored and sent.</summary>
    string Value { get; }

    /// <summary>The id with this text, unchecked.</summary>
    static abstract TSelf From(string value);
}

/// <summary>Writes an id as a JSON string.</summary>
public sealed class StringIdConverter<TId> : JsonConverter<TId> where TId : struct, IStringId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.From(reader.GetString() ?? throw new JsonException("An id is a string."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
