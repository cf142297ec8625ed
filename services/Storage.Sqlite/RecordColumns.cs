namespace FactCheck.Storage.Sqlite;

/// <summary>Which of a record's parts are columns.</summary>
internal sealed record RecordColumns<T>
{
    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>What one record is called in errors, e.g. <c>claim</c>.</summary>
    public required string Kind { get; init; }

    public required Func<T, string> Id { get; init; }

    public required Func<T, string> Workspace { get; init; }

    public required Func<T, long> Revision { get; init; }

    public required Func<T, bool> Announced { get; init; }

    /// <summary>The record with the revision and the announcement of its row.</summary>
    public required Func<T, long, bool, T> With { get; init; }

    /// <summary>What else filters and orders need; none of it changes the record that is read.</summary>
    public required IReadOnlyList<(string Name, Func<T, object?> Value)> Others { get; init; }
}
