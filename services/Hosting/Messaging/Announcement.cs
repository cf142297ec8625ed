using FactCheck.Core.Telemetry;

namespace FactCheck.Hosting.Messaging;

/// <summary>The event for a record's present state; null when there is nothing to say: the record is then only marked.</summary>
public delegate object? Announcement<in TRecord>(TRecord record);

/// <summary>What the outbox needs to know of a kind of record.</summary>
/// <param name="EventFor">The event for its present state.</param>
/// <param name="TraceOf">The trace it belongs to.</param>
/// <param name="IsAnnounced">Whether its present state is announced already.</param>
internal sealed record OutboxRecord<TRecord>(
    Announcement<TRecord> EventFor, Func<TRecord, TraceContext> TraceOf, Func<TRecord, bool> IsAnnounced);
