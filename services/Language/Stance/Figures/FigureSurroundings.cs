using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>The words between a figure and its neighbours in the sentence.</summary>
internal sealed class FigureSurroundings
{
    public FigureSurroundings(ReadText text, ReadSentence sentence, Quantity quantity, int previousEnd, int nextStart)
    {
        Text = text.Text;
        Sentence = sentence;
        Quantity = quantity;
        NextStart = nextStart;
        var numberEnd = NumberEnd(text.Text, quantity);
        var behind = text.Text.AsSpan(numberEnd).TrimStart("\"”’");
        _endsClause = behind.Length > 0 && behind[0] is ',' or ';' or ':' or '.' or '(' or ')' or '—' or '–';
        Before = [.. sentence.Words.Where(word => word.Start >= previousEnd && word.End <= quantity.Span.Start && !text.IsInTime(word))];
        After = [.. sentence.Words.Where(word => word.Start >= numberEnd && word.Start < nextStart && !text.IsInTime(word))];
    }

    private readonly bool _endsClause;

    public string Text { get; }

    public ReadSentence Sentence { get; }

    public Quantity Quantity { get; }

    /// <summary>Where the next figure of the sentence begins, else the sentence's end.</summary>
    public int NextStart { get; }

    /// <summary>From the figure before, or the sentence's start; without dates.</summary>
    public IReadOnlyList<ReadWord> Before { get; }

    /// <summary>Up to the figure behind, or the sentence's end; without dates. Begins behind the digits, so what is counted is in it.</summary>
    public IReadOnlyList<ReadWord> After { get; }

    /// <summary>Of <see cref="After"/>, up to the first comma or the like.</summary>
    public IEnumerable<ReadWord> AfterInClause
    {
        get
        {
            if (_endsClause)
                yield break;
            foreach (var word in After)
            {
                yield return word;
                if (word.EndsClause)
                    yield break;
            }
        }
    }

    /// <summary>Of <see cref="Before"/>, from the figure back to the last comma or the like; nearest first.</summary>
    public IEnumerable<ReadWord> BeforeInClause => Before.Reverse().TakeWhile((word, i) => i == 0 || !word.EndsClause);

    /// <summary>"Of the …" follows.</summary>
    public bool IsPartitive =>
        !_endsClause && After is [{ Lower: "of" }, { Lower: "the" or "these" or "those" or "them" or "its" or "their" or "his" or "whom" or "which" or "whose" }, ..];

    /// <summary>The figure with a few words behind it, as they stand.</summary>
    public string Words()
    {
        var end = Quantity.Span.End;
        foreach (var word in AfterInClause.Where(word => word.Start >= Quantity.Span.Start).Take(4))
        {
            if (word.Lower is "and" or "or" or "by" or "when" or "who" or "which" or "where" or "that" or "while" or "after" or "on" or "in" or "at" or "as")
                break;
            end = Math.Max(end, word.End);
        }
        return Text[Quantity.Span.Start..end].ReplaceLineEndings(" ");
    }

    /// <summary>The span may take in the things counted; the words behind the number begin at its last digit or number word.</summary>
    private static int NumberEnd(string text, Quantity quantity)
    {
        var digits = text.AsSpan(quantity.Span.Start, quantity.Span.Length).LastIndexOfAnyInRange('0', '9');
        if (digits >= 0)
            return quantity.Span.Start + digits + 1;
        var counted = quantity.Counted is { Length: > 0 } things ? text.IndexOf(things, quantity.Span.Start, StringComparison.Ordinal) : -1;
        return counted >= 0 && counted < quantity.Span.End ? counted : quantity.Span.End;
    }
}
