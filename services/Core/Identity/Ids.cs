using System.Text.Json.Serialization;

namespace FactCheck.Core.Identity;

/// <summary>A tenant: every record, query and event belongs to one. The embedded default is <c>default</c>.</summary>
[JsonConverter(typeof(StringIdConverter<WorkspaceId>))]
public readonly record struct WorkspaceId(string Value) : IStringId<WorkspaceId>
{
    /// <summary>The workspace of the embedded default.</summary>
    public static WorkspaceId Default { get; } = new("default");

    /// <inheritdoc/>
    public static WorkspaceId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One revision of a document: derived from workspace, canonical URL and content hash.</summary>
[JsonConverter(typeof(StringIdConverter<DocumentId>))]
public readonly record struct DocumentId(string Value) : IStringId<DocumentId>
{
    /// <inheritdoc/>
    public static DocumentId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A claim in its place: derived from document and span.</summary>
[JsonConverter(typeof(StringIdConverter<ClaimId>))]
public readonly record struct ClaimId(string Value) : IStringId<ClaimId>
{
    /// <inheritdoc/>
    public static ClaimId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A passage of evidence: derived from workspace, URL and text.</summary>
[JsonConverter(typeof(StringIdConverter<EvidenceId>))]
public readonly record struct EvidenceId(string Value) : IStringId<EvidenceId>
{
    /// <inheritdoc/>
    public static EvidenceId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A fact-check that somebody published: derived from workspace, its URL and the claim's words.</summary>
[JsonConverter(typeof(StringIdConverter<PublishedFactCheckId>))]
public readonly record struct PublishedFactCheckId(string Value) : IStringId<PublishedFactCheckId>
{
    /// <inheritdoc/>
    public static PublishedFactCheckId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One verification of one claim text: derived from the claim, the as-of date, the evidence seen and the engine's version.</summary>
[JsonConverter(typeof(StringIdConverter<VerificationResultId>))]
public readonly record struct VerificationResultId(string Value) : IStringId<VerificationResultId>
{
    /// <inheritdoc/>
    public static VerificationResultId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The task of checking a claim: derived from the claim.</summary>
[JsonConverter(typeof(StringIdConverter<ReviewTaskId>))]
public readonly record struct ReviewTaskId(string Value) : IStringId<ReviewTaskId>
{
    /// <inheritdoc/>
    public static ReviewTaskId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A message that could not be handled: derived from queue and message id.</summary>
[JsonConverter(typeof(StringIdConverter<DeadLetterId>))]
public readonly record struct DeadLetterId(string Value) : IStringId<DeadLetterId>
{
    /// <inheritdoc/>
    public static DeadLetterId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A decision as it is published: derived from the task.</summary>
[JsonConverter(typeof(StringIdConverter<PublicationId>))]
public readonly record struct PublicationId(string Value) : IStringId<PublicationId>
{
    /// <inheritdoc/>
    public static PublicationId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An address that is told of publications: derived from workspace and address.</summary>
[JsonConverter(typeof(StringIdConverter<WebhookId>))]
public readonly record struct WebhookId(string Value) : IStringId<WebhookId>
{
    /// <inheritdoc/>
    public static WebhookId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One version of a publication on its way to one webhook: derived from the three.</summary>
[JsonConverter(typeof(StringIdConverter<WebhookDeliveryId>))]
public readonly record struct WebhookDeliveryId(string Value) : IStringId<WebhookDeliveryId>
{
    /// <inheritdoc/>
    public static WebhookDeliveryId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A request to blank a person: by chance, since what derives from the name would tell it.</summary>
[JsonConverter(typeof(StringIdConverter<ErasureId>))]
public readonly record struct ErasureId(string Value) : IStringId<ErasureId>
{
    /// <inheritdoc/>
    public static ErasureId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
