using System.Diagnostics;
using System.Text.Json;
using FactCheck.Core.Identity;

namespace FactCheck.Hosting.Messaging;

/// <summary>What a dead letter needs to know of a message, read from the envelope as far as it can be read.</summary>
/// <param name="MessageId">Absent when unreadable.</param>
/// <param name="MessageType">E.g. <c>ClaimExtracted</c>; empty when unreadable.</param>
/// <param name="Workspace">The tenant the message names, else the default one.</param>
/// <param name="Document">The document it names, if any.</param>
/// <param name="Claim">The claim it names, if any.</param>
/// <param name="Traceparent">Of the sender; empty when unknown.</param>
internal sealed record EnvelopeHead(
    Guid? MessageId, string MessageType, WorkspaceId Workspace, DocumentId? Document, ClaimId? Claim, string Traceparent)
{
    private static readonly EnvelopeHead Unreadable = new(null, "", WorkspaceId.Default, null, null, "");

    /// <summary>32 hexadecimal digits; empty when unknown.</summary>
    public string TraceId => ActivityContext.TryParse(Traceparent, null, out var context) ? context.TraceId.ToHexString() : "";

    public static EnvelopeHead Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var message = Child(root, "message");
            return new(
                Guid.TryParse(Text(root, "messageId"), out var id) ? id : null,
                TypeName(root),
                Id<WorkspaceId>(message, "workspaceId") ?? WorkspaceId.Default,
                Id<DocumentId>(message, "documentId"),
                Id<ClaimId>(message, "claimId"),
                Text(Child(root, "headers"), MessagingTelemetry.TraceparentHeader));
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    private static string TypeName(JsonElement root) =>
        Child(root, "messageType") is { ValueKind: JsonValueKind.Array } types && types.GetArrayLength() > 0
        && types[0] is { ValueKind: JsonValueKind.String } urn
            ? urn.GetString()!.Split(':')[^1]
            : "";

    private static TId? Id<TId>(JsonElement message, string name) where TId : struct, IStringId<TId> =>
        Text(message, name) is { Length: > 0 } id ? TId.From(id) : null;

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    private static string Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
