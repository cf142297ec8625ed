using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using FactCheck.Language.Attributions;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Names;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>Makes the claims of one sentence: one for each figure of a list, else one for the sentence.</summary>
internal sealed class ClaimBuilder(TokenText text, SourceResolver resolver, double threshold)
{
    /// <param name="span">The sentence.</param>
    /// <param name="sentence">What was read in it.</param>
    /// <param name="score">How much it deserves checking.</param>
    /// <param name="paragraph">Where its paragraph begins.</param>
    /// <param name="previous">The attribution before it.</param>
    public IEnumerable<ClaimReading> Build(TextSpan span, SentenceContext sentence, CheckWorthinessScore score, int paragraph, Attribution? previous)
    {
        var pieces = ClaimWording.Pieces(text.Text, span, sentence.Attribution);
        var list = FigureLists.Find(text.Text, [.. sentence.Quantities.Where(quantity => pieces.Any(piece => piece.Contains(quantity.Span)))]);
        return list.Count > 0 && HasFrame(pieces, list)
            ? list.Select((item, index) => OfItem(span, sentence, score, pieces, list, index))
            : [Whole(span, sentence, score, pieces, paragraph, previous)];
    }

    private ClaimReading Whole(TextSpan span, SentenceContext sentence, CheckWorthinessScore score, IReadOnlyList<TextSpan> pieces, int paragraph, Attribution? previous)
    {
        var subject = SubjectReading.Read(text, pieces[0], resolver, paragraph, previous);
        var wording = subject.Name is { } name
            ? ClaimWording.Join(text.Text, [new TextSpan(subject.Words.End, pieces[0].End), .. pieces.Skip(1)], sentence.Dates) is var rest && rest.Length > 0
                ? ClaimWording.Finish($"{name} {char.ToLowerInvariant(rest[0])}{rest[1..]}") : rest
            : ClaimWording.Join(text.Text, pieces, sentence.Dates);
        return Reading(span, sentence, score) with
        {
            NormalizedText = wording,
            Ambiguities = subject.Ambiguity is { } ambiguity ? [ambiguity] : [],
        };
    }

    private ClaimReading OfItem(TextSpan span, SentenceContext sentence, CheckWorthinessScore score, IReadOnlyList<TextSpan> pieces, IReadOnlyList<ListedFigure> list, int index)
    {
        var (first, last, item) = (list[0].Span.Start, list[^1].Span.End, list[index]);
        // The sentence with the list replaced by this item.
        var frame = pieces.SelectMany(piece => piece.Start <= first && last <= piece.End
            ? new[] { new TextSpan(piece.Start, first), item.Span, new TextSpan(last, piece.End) } : [piece]).Where(piece => piece.Length > 0).ToList();
        var own = sentence with
        {
            Quantities = [item.Quantity],
            Names = [.. sentence.Names.Where(name => !list.Any(other => other != item && other.Span.Contains(name.Span)))],
        };
        var isBoundShared = index > 0 && list[0].Quantity.Comparator != Comparator.Equal && item.Quantity.Comparator == Comparator.Equal;
        var bound = text.Text[list[0].Quantity.Span.Start..list[0].Quantity.Span.End];
        return Reading(span, own, score) with
        {
            Span = item.Span,
            Text = item.Span.Of(text.Text),
            NormalizedText = ClaimWording.Join(text.Text, frame, sentence.Dates),
            Ambiguities = isBoundShared ? [$"The bound of “{bound}” may apply to this figure too"] : [],
        };
    }

    private ClaimReading Reading(TextSpan span, SentenceContext sentence, CheckWorthinessScore score) => new()
    {
        Span = span,
        Text = span.Of(text.Text),
        NormalizedText = "",
        Claimant = sentence.Attribution is { } attribution ? attribution.SourceName ?? attribution.SourceText : null,
        Cue = sentence.Attribution?.CueText,
        ClaimDate = ClaimDate(sentence),
        Type = ClaimTypes.Of(sentence),
        CheckWorthiness = score.Value,
        IsCheckWorthy = score.Value >= threshold,
        Reasons = score.Reasons,
        Quantities = sentence.Quantities,
        Dates = sentence.Dates,
        Names = [.. sentence.Names.Select(name => name.Text).Distinct(StringComparer.Ordinal)],
        Place = sentence.Names.FirstOrDefault(IsWhere)?.Text,
    };

    private static bool HasFrame(IReadOnlyList<TextSpan> pieces, IReadOnlyList<ListedFigure> list) =>
        pieces.Any(piece => piece.Contains(list[0].Span) && piece.Contains(list[^1].Span) && piece.Length > list[^1].Span.End - list[0].Span.Start + 4);

    // "On Thursday the ministry said that …": a date outside the content is when it was said.
    private static DateRange? ClaimDate(SentenceContext sentence) => sentence.Attribution is { } attribution
        ? sentence.Dates.FirstOrDefault(date => !attribution.Content.Contains(date.Span))?.Resolved : null;

    // "in Lebanon", "into neighboring Lebanon".
    private bool IsWhere(Name name)
    {
        var at = text.IndexAt(name.Span.Start);
        if (name.Kind != NameKind.Place || text.Lower(text.IndexAt(name.Span.End)) == "'s")
            return false;
        for (var i = at - 1; i >= at - 3; i--)
            if (text.Lower(i) is "in" or "into" or "near" or "at" or "inside" or "across" or "throughout" or "outside" or "around")
                return true;
        return false;
    }
}
