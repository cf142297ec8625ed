using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using FactCheck.Language.Attributions;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Names;
using FactCheck.Language.References;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>Makes the claims of one sentence: the sentence or its clauses, each figure of a list, and what relative clauses state by the way.</summary>
internal sealed class ClaimBuilder(TokenText text, SourceResolver resolver, IReadOnlyList<Reference> references, double threshold)
{
    /// <param name="span">The sentence.</param>
    /// <param name="sentence">What was read in it.</param>
    /// <param name="score">How much it deserves checking.</param>
    /// <param name="paragraph">Where its paragraph begins.</param>
    /// <param name="previous">The attribution before it.</param>
    public IEnumerable<ClaimReading> Build(TextSpan span, SentenceContext sentence, CheckWorthinessScore score, int paragraph, Attribution? previous)
    {
        var pieces = ClaimWording.Pieces(text.Text, span, sentence.Attribution);
        var tree = sentence.Parse is { Words.Count: > 0 } parse ? new SentenceTree(parse, span, text.Text) : null;
        var clauses = tree is null ? [] : ClaimParts.Clauses(tree, pieces, sentence);
        if (clauses.Count == 0)
        {
            yield return Whole(span, sentence, score, pieces, paragraph, previous);
            foreach (var item in Items(sentence, score, pieces, paragraph, previous))
                yield return item;
        }
        foreach (var clause in clauses)
        {
            yield return Whole(clause.Span, Inside(sentence, clause), score, clause.Words, paragraph, previous);
            foreach (var item in Items(Inside(sentence, clause), score, clause.Words, paragraph, previous))
                yield return item;
        }
        foreach (var aside in tree is null ? [] : ClaimParts.Asides(tree, pieces, sentence).Concat(ClaimAsides.Find(tree, pieces, sentence)))
            yield return Whole(aside.Span, aside.IsArticles ? Inside(sentence, aside) with { Attribution = null } : Inside(sentence, aside), score, aside.Words, paragraph, previous, aside.Copula);
    }

    // One claim for each figure of a list, beside the one that holds them all.
    private IEnumerable<ClaimReading> Items(SentenceContext sentence, CheckWorthinessScore score, IReadOnlyList<TextSpan> pieces, int paragraph, Attribution? previous)
    {
        var list = FigureLists.Find(text.Text, [.. sentence.Quantities.Where(quantity => pieces.Any(piece => piece.Contains(quantity.Span)))]);
        return list.Count > 0 && HasFrame(pieces, list) ? list.Select((item, index) => OfItem(sentence, score, pieces, list, index, paragraph, previous)) : [];
    }

    private static SentenceContext Inside(SentenceContext sentence, ClaimPart part) => sentence with
    {
        Quantities = [.. sentence.Quantities.Where(quantity => part.Words.Any(words => words.Contains(quantity.Span)))],
        Dates = [.. sentence.Dates.Where(date => part.Words.Any(words => words.Contains(date.Span)))],
        Names = [.. sentence.Names.Where(name => part.Words.Any(words => words.Contains(name.Span)))],
    };

    private ClaimReading Whole(TextSpan span, SentenceContext sentence, CheckWorthinessScore score, IReadOnlyList<TextSpan> pieces, int paragraph, Attribution? previous, string? copula = null)
    {
        var (names, ambiguities) = StandIns.Of(text, resolver, references, pieces, paragraph, previous, sentence.Parse is not null);
        if (copula is not null)
            names = [.. names, (new TextSpan(pieces[^1].Start, pieces[^1].Start), $"{copula} ")];
        return Reading(span, sentence, score) with
        {
            NormalizedText = ClaimWording.Join(text.Text, pieces, sentence.Dates, names),
            Ambiguities = [.. Claimant(sentence).Concat(ambiguities).Distinct(StringComparer.OrdinalIgnoreCase), .. VagueWords.Of(text.Text, sentence.Quantities)],
        };
    }

    private ClaimReading OfItem(SentenceContext sentence, CheckWorthinessScore score, IReadOnlyList<TextSpan> pieces, IReadOnlyList<ListedFigure> list, int index, int paragraph, Attribution? previous)
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
        var (names, ambiguities) = StandIns.Of(text, resolver, references, frame, paragraph, previous, sentence.Parse is not null);
        var isBoundShared = index > 0 && list[0].Quantity.Comparator != Comparator.Equal && item.Quantity.Comparator == Comparator.Equal;
        var bound = text.Text[list[0].Quantity.Span.Start..list[0].Quantity.Span.End];
        return Reading(item.Span, own, score) with
        {
            NormalizedText = ClaimWording.Join(text.Text, frame, sentence.Dates, names),
            Ambiguities = [.. Claimant(sentence).Concat(ambiguities).Distinct(StringComparer.OrdinalIgnoreCase), .. isBoundShared ? [$"The bound of “{bound}” may apply to this figure too"] : Array.Empty<string>(), .. VagueWords.Of(text.Text, own.Quantities)],
        };
    }

    // "Brandt said", where two people of that name are spoken of.
    private IEnumerable<string> Claimant(SentenceContext sentence) =>
        sentence.Attribution is { SourceName: { } name } attribution && StandIns.Shared(name, resolver.Namesakes(name, attribution.Source)) is { } open ? [open] : [];

    private ClaimReading Reading(TextSpan span, SentenceContext sentence, CheckWorthinessScore score) => new()
    {
        Span = span,
        Text = span.Of(text.Text),
        NormalizedText = "",
        Claimant = sentence.Attribution is { } attribution ? attribution.SourceName ?? WithoutArticle(attribution.SourceText) : null,
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

    private static string WithoutArticle(string source) => source.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? source[4..] : source;

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
