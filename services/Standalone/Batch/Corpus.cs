using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Batch;

/// <summary>The lines that a verb searches. An id may be of any kind, and lines may share one: inside, each goes by its place.</summary>
internal sealed class Corpus<T>
{
    private readonly List<JsonNode> _ids;
    private readonly int _shared;

    private Corpus(List<JsonNode> ids, List<T> items)
    {
        (_ids, Items) = (ids, items);
        _shared = ids.Count - ids.DistinctBy(TextOf).Count();
    }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The lines of a file with what <paramref name="read"/> makes of each and its place.</summary>
    /// <exception cref="InputException">A line can't be used; it is named. A corpus with holes would be searched with wrong results.</exception>
    public static Corpus<T> OfFile(string? file, Func<BatchLine, string, T> read)
    {
        using var lines = LineFile.Open(file ?? throw new InputException("--corpus is missing."));
        var place = 0;
        return Of(LineFile.Read(lines, file, line => (IdOf(line), read(line, PlaceOf(place++)))));
    }

    /// <summary>The same of lines that were read before.</summary>
    public static Corpus<T> Of(IReadOnlyList<BatchLine> lines, Func<BatchLine, string, T> read) =>
        Of([.. lines.Select((line, place) => (IdOf(line), read(line, PlaceOf(place))))]);

    /// <summary>The lines under their ids as texts.</summary>
    public ILookup<string, T> ById => _ids.Zip(Items).ToLookup(line => TextOf(line.First), line => line.Second, StringComparer.Ordinal);

    /// <summary>The best of a ranking of places, under their lines' ids, each once at its best place.</summary>
    /// <param name="find">Gives so many, best first.</param>
    /// <param name="placeOf">The place of one of them.</param>
    /// <param name="top">At most this many.</param>
    public IEnumerable<(JsonNode Id, TFound Found)> Best<TFound>(Func<int, IEnumerable<TFound>> find, Func<TFound, string> placeOf, int top) =>
        find(top + _shared).Select(found => (Id: _ids[int.Parse(placeOf(found), CultureInfo.InvariantCulture)], found)).DistinctBy(one => TextOf(one.Id)).Take(top);

    /// <summary>An id as a text, whatever kind it is of.</summary>
    public static string TextOf(JsonNode id) => id.GetValueKind() == JsonValueKind.String ? (string)id! : id.ToJsonString();

    private static Corpus<T> Of(List<(JsonNode Id, T Item)> lines) => new([.. lines.Select(line => line.Id)], [.. lines.Select(line => line.Item)]);

    private static JsonNode IdOf(BatchLine line) => line.Id ?? throw new InputException("'id' is missing.");

    private static string PlaceOf(int place) => place.ToString(CultureInfo.InvariantCulture);
}
