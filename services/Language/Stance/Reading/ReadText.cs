using FactCheck.Core.Claims;
using FactCheck.Language.Quantities;
using FactCheck.Language.Sentences;
using FactCheck.Language.Times;

namespace FactCheck.Language.Stance.Reading;

using Figure = Figures.Figure; // Quantities has both too
using FigureReader = Figures.FigureReader;

/// <summary>A text as stance needs it: words by sentence, figures, periods, names.</summary>
internal sealed class ReadText
{
    private ReadText(string text, DateOnly? publishedOn)
    {
        Text = text;
        PublishedOn = publishedOn;
        Sentences = ReadSentence.Split(text, SentenceSplitter.Split(text));
        Concepts = [.. Sentences.SelectMany(sentence => sentence.Words).Select(word => word.Concept)];
    }

    public static ReadText Of(string text, DateOnly? publishedOn) => new(text, publishedOn);

    public string Text { get; }

    public DateOnly? PublishedOn { get; }

    /// <summary>Read when asked: most passages are of another matter.</summary>
    public IReadOnlyList<TimeExpression> Times => field ??= TimeReader.Read(Text, PublishedOn);

    public IReadOnlyList<ReadSentence> Sentences { get; }

    /// <summary>Read when asked.</summary>
    public IReadOnlyList<Figure> Figures => field ??= FigureReader.Read(this, QuantityReader.Read(Text));

    /// <summary>Of every word.</summary>
    public HashSet<string> Concepts { get; }

    /// <summary>Names in it; read when asked, for only claims are asked.</summary>
    public IReadOnlyList<ClaimName> Names => field ??= ClaimName.In(this);

    /// <summary>Countries it means by an adjective or inhabitants, which are no names: "Israeli", "Thais".</summary>
    public IReadOnlySet<string> Peoples => field ??= Sentences.SelectMany(sentence => sentence.Words)
        .Where(word => word.Country is not null && !Names.Any(name => name.Concepts.Contains(word.Concept))).Select(word => word.Country!).ToHashSet();

    /// <summary>What the claim says besides names, figures and dates; read when asked.</summary>
    public IReadOnlyList<ReadWord> ContentWords => field ??= ClaimWords.In(this);

    public bool IsInTime(ReadWord word) => Times.Any(time => time.Span.Start <= word.Start && word.End <= time.Span.End);
}
