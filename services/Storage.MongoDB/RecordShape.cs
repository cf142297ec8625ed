using MongoDB.Bson;

namespace FactCheck.Storage.MongoDB;

/// <summary>What a collection has to know of its records.</summary>
internal sealed record RecordShape<T>
{
    /// <summary>The collection's name.</summary>
    public required string Collection { get; init; }

    /// <summary>What one record is called in errors, e.g. <c>claim</c>.</summary>
    public required string Kind { get; init; }

    public required Func<T, string> Id { get; init; }

    public required Func<T, string> Workspace { get; init; }

    public required Func<T, long> Revision { get; init; }

    public required Func<T, long, T> WithRevision { get; init; }

    /// <summary>The words by which it is found; absent: none.</summary>
    public Func<T, IReadOnlyList<string>>? Words { get; init; }

    /// <summary>What queries need that is no field of its own in the record; absent: nothing.</summary>
    public Func<T, BsonDocument>? Derived { get; init; }
}
