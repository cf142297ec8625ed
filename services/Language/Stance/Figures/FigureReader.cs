using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Tells for each figure of a text what it counts, from the words that stand around it in its sentence.</summary>
internal static class FigureReader
{
    private static readonly HashSet<string> TimeUnits =
        ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "years", "days", "weeks", "months", "hours"];

    private const int MostDefinite = 4;

    public static IReadOnlyList<Figure> Read(ReadText text, IReadOnlyList<Quantity> quantities)
    {
        var figures = new List<Figure>(quantities.Count);
        foreach (var sentence in text.Sentences)
        {
            var own = quantities.Where(quantity => sentence.Span.Contains(quantity.Span)).OrderBy(quantity => quantity.Span.Start).ToList();
            for (var i = 0; i < own.Count; i++)
                if (!IsDuration(own[i]) && !IsDefinite(text.Text, own[i]) && !text.Times.Any(time => time.Span.Contains(own[i].Span)))
                    figures.AddRange(FiguresAt(text, sentence, own, i, figures));
        }
        return WithFatesOfNext(figures);
    }

    /// <summary>"About 1,200, and not 1,400, died", "54 of the 138 hostages": what is said behind the second figure is said of both.</summary>
    private static List<Figure> WithFatesOfNext(List<Figure> figures)
    {
        for (var i = figures.Count - 2; i >= 0; i--)
            if (figures[i].Fates.Count == 0 && figures[i].Sentence == figures[i + 1].Sentence && (figures[i].IsPartitive || figures[i + 1].IsFormer || IsAside(figures[i], figures[i + 1])))
                figures[i] = figures[i] with { Fates = figures[i + 1].Fates };
        return figures;
    }

    /// <summary>"31 people, among them nine pupils, were killed".</summary>
    private static bool IsAside(Figure whole, Figure part) =>
        whole.Sentence.Words.Where(word => word.Start >= whole.Quantity.Span.End && word.End <= part.Quantity.Span.Start).TakeLast(2).ToList() is [{ Lower: "among" or "of" }, { Lower: "them" or "whom" }] or [.., { Lower: "including" }];

    private static bool IsDuration(Quantity quantity) =>
        quantity.Unit is not null && TimeUnits.Contains(quantity.Unit)
        || quantity is { Unit: null, Counted: { } counted } && TimeUnits.Contains(counted.Split(' ')[^1].ToLowerInvariant());

    /// <summary>"Relations between the two countries" tells which they are, not how many.</summary>
    private static bool IsDefinite(string text, Quantity quantity) =>
        quantity is { Comparator: Comparator.Equal, Unit: null, Value: >= 2 and <= MostDefinite } && char.IsLetter(text[quantity.Span.Start])
        && text.AsSpan(0, quantity.Span.Start).TrimEnd().EndsWith(" the", StringComparison.Ordinal);

    private static IEnumerable<Figure> FiguresAt(
        ReadText text, ReadSentence sentence, List<Quantity> all, int i, List<Figure> earlier)
    {
        var around = new FigureSurroundings(text, sentence, all[i],
            i > 0 ? all[i - 1].Span.End : sentence.Span.Start, i + 1 < all.Count ? all[i + 1].Span.Start : sentence.Span.End);
        var fates = Fates.Around(around);
        if (fates.Count == 0 && earlier.LastOrDefault() is { } last && last.Sentence == sentence)
            fates = last.Fates;
        var figure = new Figure(all[i], sentence)
        {
            Fates = fates,
            Groups = Counted.GroupsIn(around),
            Places = Counted.PlacesIn(around),
            Sides = Counted.SidesOf(around),
            Things = Counted.ThingsIn(around),
            Localities = Localities.In(around),
            Step = FigureSteps.Of(around),
            Denied = FigureNegation.DeniedBy(around),
            IsPartitive = around.IsPartitive,
            IsFormer = FigureCaveats.IsFormer(around),
            IsDoubted = FigureCaveats.IsDoubted(around),
            IsEstimate = FigureCaveats.IsEstimate(around),
            IsRest = FigureCaveats.IsRest(around),
            IsJustUnder = FigureCaveats.IsJustUnder(around),
            Words = around.Words(),
        };
        // "Americans and Germans for 12 each" is one figure for either.
        if (around.After is [{ Lower: "each" }, ..] && Counted.GroupsBefore(around) is { Count: > 1 } groups)
            return groups.Select(group => figure with { Groups = new HashSet<string> { group } });
        return [figure];
    }
}
