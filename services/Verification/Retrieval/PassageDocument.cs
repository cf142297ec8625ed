using System.Text.Json;
using FactCheck.Core.Evidence;
using FactCheck.Verification.Judging;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace FactCheck.Verification.Retrieval;

/// <summary>A passage as a record of the index: its words, figures and dates are searched, the whole is kept, so that a hit needs no call to the store.</summary>
internal static class PassageDocument
{
    public const string Words = "words";
    public const string Workspace = "workspace";
    public const string Id = "id";
    private const string Whole = "passage";

    /// <summary>Tells apart equal ids of two workspaces.</summary>
    public static Term KeyOf(EvidencePassage passage) => new(Id, $"{passage.Workspace.Value}\n{passage.Id.Value}");

    public static Document From(EvidencePassage passage)
    {
        var document = new Document
        {
            new StringField(Id, KeyOf(passage).Text, Field.Store.NO),
            new StringField(Workspace, passage.Workspace.Value, Field.Store.NO),
            new TextField(Words, passage.Text, Field.Store.NO),
            new StoredField(Whole, JsonSerializer.SerializeToUtf8Bytes(passage)),
        };
        if (passage.Title is not null)
            document.Add(new TextField(Words, passage.Title, Field.Store.NO));
        if (FigureWords.Of(passage.Text, passage.PublishedAt is { } at ? CalendarDay.Of(at) : null) is { Count: > 0 } figures)
            document.Add(new TextField(Words, string.Join(' ', figures), Field.Store.NO));
        return document;
    }

    public static EvidencePassage ToPassage(Document document)
    {
        var bytes = document.GetBinaryValue(Whole);
        return JsonSerializer.Deserialize<EvidencePassage>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length))!;
    }
}
