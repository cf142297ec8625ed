using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Language.Sentences;

namespace FactCheck.Verification.Evidence;

/// <summary>Cuts a document into passages.</summary>
internal static class PassageSplitter
{
    private const int MaxSentences = 4; // enough for a pronoun to find its name, short enough to show whole
    private const int MaxLength = 1_200;
    private const int MostKept = 5;

    /// <summary>Runs of up to four sentences that don't cross a blank line, in order, with their places in the text.</summary>
    internal static IReadOnlyList<EvidencePassage> Split(Document document) => [.. SpansOf(document.Text).Select(span => Passage(document, span))];

    /// <summary>A text of up to five sentences as it stands; the places of such runs in a longer one.</summary>
    internal static IReadOnlyList<TextSpan> PartsOf(string text) =>
        text.Length <= MaxLength && SentenceSplitter.Split(text).Count <= MostKept ? [new TextSpan(0, text.Length)] : SpansOf(text);

    /// <summary>The places of such runs in any text.</summary>
    internal static IReadOnlyList<TextSpan> SpansOf(string text)
    {
        var spans = new List<TextSpan>();
        TextSpan? open = null;
        var count = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (open is { } current && (count == MaxSentences || sentence.End - current.Start > MaxLength
                || HasBlankLine(text.AsSpan(current.End, sentence.Start - current.End))))
            {
                spans.Add(current);
                open = null;
            }
            count = open is null ? 1 : count + 1;
            open = new TextSpan(open?.Start ?? sentence.Start, sentence.End);
        }
        if (open is { } last)
            spans.Add(last);
        return spans;
    }

    private static bool HasBlankLine(ReadOnlySpan<char> gap) => gap.Count('\n') > 1;

    private static EvidencePassage Passage(Document document, TextSpan span) => new()
    {
        Workspace = document.Workspace,
        // Without an address the document's own id stands for it, so that equal words of two documents stay two passages.
        Id = EvidenceIdentity.IdOf(document.Workspace, document.Url ?? document.Id.Value, span.Of(document.Text)),
        Url = document.Url,
        Publisher = document.Publisher,
        Title = document.Title,
        PublishedAt = document.PublishedAt,
        RetrievedAt = document.IngestedAt,
        Text = span.Of(document.Text),
        Language = document.Language,
        DocumentId = document.Id,
        Span = span,
        Trace = document.Trace,
    };
}
