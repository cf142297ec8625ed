using System.Text.Json;
using FactCheck.Core.Evidence;
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
            new StoredField(Whole, JsonSerializer.SerializeToUtf8Bytes(passage)),
        };
        AddWords(document, passage.Text, passage.Title, passage.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null);
        return document;
    }

    /// <summary>What is searched: the words of text and title, and their figures and dates in one writing.</summary>
    public static void AddWords(Document document, string text, string? title, DateOnly? publishedOn = null)
    {
        document.Add(new TextField(Words, text, Field.Store.NO));
        if (title is not null)
            document.Add(new TextField(Words, title, Field.Store.NO));
        if (FigureWords.Of(text, publishedOn) is { Count: > 0 } figures)
            document.Add(new TextField(Words, string.Join(' ', figures), Field.Store.NO));
    }

    public static EvidencePassage ToPassage(Document document)
    {
        var bytes = document.GetBinaryValue(Whole);
        return JsonSerializer.Deserialize<EvidencePassage>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length))!;
    }
}
