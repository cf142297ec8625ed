namespace FactCheck.Core.Errors;

/// <summary>A failure with a meaning callers can act on. One table in Hosting turns each kind into a gRPC status.</summary>
public abstract class FactCheckException(string reason, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>UPPER_SNAKE_CASE, stable: the <c>reason</c> of <c>google.rpc.ErrorInfo</c>.</summary>
    public string Reason { get; } = reason;
}

/// <summary>The request breaks a rule; the same request will never succeed.</summary>
public sealed class InvalidRequestException : FactCheckException
{
    /// <summary>One field is wrong.</summary>
    /// <param name="field">Path of the field as in the proto, e.g. <c>document.url</c>.</param>
    /// <param name="description">What is wrong and what would be right; never the caller's text.</param>
    public InvalidRequestException(string field, string description) : this([new FieldViolation(field, description)]) { }

    /// <summary>Several fields are wrong, told at once.</summary>
    public InvalidRequestException(IReadOnlyList<FieldViolation> violations)
        : base("FIELD_INVALID", string.Join("; ", violations.Select(v => $"{v.Field}: {v.Description}"))) => Violations = violations;

    /// <summary>At least one.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; }
}

/// <summary>One broken rule of a request.</summary>
public sealed record FieldViolation(string Field, string Description);

/// <summary>The page token was not returned by an equal query.</summary>
public sealed class InvalidPageTokenException() : FactCheckException("PAGE_TOKEN_INVALID",
    "page_token: not a token that an otherwise equal call returned.");

/// <summary>Nothing has this id, in this workspace.</summary>
/// <param name="kind">E.g. <c>claim</c>; gives the reason <c>CLAIM_NOT_FOUND</c>.</param>
/// <param name="id">The id asked for.</param>
public sealed class NotFoundException(string kind, string id)
    : FactCheckException($"{kind.ToUpperInvariant().Replace(' ', '_')}_NOT_FOUND", $"No {kind} has the id '{id}'.");

/// <summary>The record has moved on since it was read; nothing was changed. Read it again.</summary>
public sealed class ConflictException(string kind, string id, long expectedRevision, string meanwhile = "")
    : FactCheckException("REVISION_CONFLICT", $"The {kind} '{id}' is no longer at revision {expectedRevision}. {meanwhile}".TrimEnd())
{
    /// <summary>What happened since, for a person; empty when nobody knows.</summary>
    public string Meanwhile { get; } = meanwhile;
}

/// <summary>The record's state does not allow this.</summary>
public sealed class InvalidTransitionException(string message, string reason = "STATE_INVALID") : FactCheckException(reason, message);

/// <summary>The caller may not do this.</summary>
public sealed class NotAllowedException(string message) : FactCheckException("NOT_ALLOWED", message);

/// <summary>The system has as much work as it takes; come back later.</summary>
public sealed class OverloadedException(string message, TimeSpan retryAfter) : FactCheckException("BACKLOG_FULL", message)
{
    /// <summary>When a retry is worth while.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>Something this needs is away for the moment; a retry may succeed.</summary>
public class DependencyUnavailableException(string reason, string message, Exception? inner = null)
    : FactCheckException(reason, message, inner);

/// <summary>The database did not answer in time or refused the connection.</summary>
public sealed class StoreUnavailableException(string message, Exception inner)
    : DependencyUnavailableException("STORE_UNAVAILABLE", message, inner);
