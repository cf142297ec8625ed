using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

using Stance = Core.Verification.Stance;

/// <summary>Judges a claim that says a sentence of the passage over again, word for word but for figures: then those decide to the letter.</summary>
internal static class AlignedStance
{
    /// <summary>Longer sentences are no copies worth the time.</summary>
    private const int MostItems = 120;

    private const int LeastWords = 3;

    /// <summary>Share of the sentence's words that may be missing from the claim.</summary>
    private const double MayLack = 0.15;

    private const double Strength = 0.9;

    /// <summary>"Another 215" is not all; what is denied or alleged is not told.</summary>
    private static readonly HashSet<string> Rest =
    [
        .. new[] { "another", "further", "remain", "additional", "extra", "denied", "claimed", "alleged", "allegedly", "accused", "supposedly", "false", "myth" }.Select(WordStem.Of),
        .. Negation.Negators.Select(WordStem.Of),
    ];

    private static readonly HashSet<string> PlaceCues = ["in", "at", "near", "around", "outside", "inside"];

    /// <summary>Null when no sentence has the claim's words in their order, or the claim no figure.</summary>
    public static StanceJudgement? Judge(PassageReading reading)
    {
        // Tolls grow from day to day: the comparison of figures knows which is the later.
        if (reading.Claim.Figures.Any(figure => figure.Fates.Count > 0))
            return null;
        var claim = AlignedText.Read(reading.Claim.Text);
        if (claim.Count > MostItems || !claim.Any(item => item.Figure is not null))
            return null;
        var text = reading.Text.Text;
        // The whole of a short passage first: a claim may be two sentences.
        if (Judge(claim, text) is { } whole)
            return whole;
        return reading.Text.Sentences.Count < 2 ? null
            : reading.Text.Sentences.Select(sentence => Judge(claim, sentence.Span.Of(text))).FirstOrDefault(judgement => judgement is not null);
    }

    private static StanceJudgement? Judge(IReadOnlyList<AlignedItem> claim, string text)
    {
        var passage = AlignedText.Read(text);
        if (passage.Count > MostItems || passage.Count < claim.Count - 1)
            return null;
        var pairs = Align(claim, passage);
        var words = pairs.Count(pair => claim[pair.Claim].Figure is null);
        // Every word and figure of the claim, and little more in the passage.
        if (words < LeastWords || pairs.Count < claim.Count || passage.Count - pairs.Count > Math.Ceiling(MayLack * passage.Count))
            return null;
        var left = Enumerable.Range(0, passage.Count).Except(pairs.Select(pair => pair.Passage)).ToList();
        if (left.Any(i => Rest.Contains(passage[i].Stem)))
            return null;
        var worst = FigureRelation.Agrees;
        var why = "";
        foreach (var (own, other) in pairs.Where(pair => claim[pair.Claim].Figure is not null))
        {
            var (said, told) = (claim[own].Figure!, passage[other].Figure!);
            // "1,400" for "more than 1,400" is how papers write; what is rounded is for the ordinary comparison.
            if (said.Value == told.Value && said.Bound != told.Bound && told.Value >= 1000 && told.Value % 100 == 0)
                return null;
            var relation = said.Against(told);
            if (relation == FigureRelation.Agrees || relation == FigureRelation.Open && worst == FigureRelation.Disagrees)
                continue;
            worst = relation;
            why = $"in the same words, '{Words(told)}' {(relation == FigureRelation.Open ? "neither confirms nor excludes" : "contradicts")} '{Words(said)}'";
        }
        // "Six mountain towns" are not all of them either.
        if (worst != FigureRelation.Agrees && left.Any(i => i > 0 && passage[i - 1].Figure is not null))
            return null;
        // "20 schools in Seville" are not all of them: which is part of which is for the ordinary comparison.
        if (worst != FigureRelation.Agrees && left.Any(i => i > 0 && PlaceCues.Contains(passage[i - 1].Stem) && char.IsUpper(text[passage[i].Start])))
            return null;
        return worst switch
        {
            FigureRelation.Disagrees => new(Stance.Refutes, Strength, why, null),
            FigureRelation.Open => new(Stance.Neutral, 0.3, why, null),
            _ => new(Stance.Supports, Strength, $"'{Quotes.Short(text)}' says the same in the same words and figures", null),
        };
    }

    private static string Words(AlignedFigure figure) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Bound switch
    {
        Bound.More => "more than ",
        Bound.AtLeast => "at least ",
        Bound.Less => "less than ",
        Bound.AtMost => "at most ",
        Bound.About => "about ",
        Bound.Nearly => "nearly ",
        _ => "",
    }}{figure.Value:#,0.##}");

    /// <summary>The longest run of items in common, in order; a figure goes with any figure.</summary>
    private static List<(int Claim, int Passage)> Align(IReadOnlyList<AlignedItem> claim, IReadOnlyList<AlignedItem> passage)
    {
        var longest = new int[claim.Count + 1, passage.Count + 1];
        for (var i = claim.Count - 1; i >= 0; i--)
            for (var k = passage.Count - 1; k >= 0; k--)
                longest[i, k] = Meet(claim[i], passage[k]) ? longest[i + 1, k + 1] + 1 : Math.Max(longest[i + 1, k], longest[i, k + 1]);
        var pairs = new List<(int, int)>();
        for (int i = 0, k = 0; i < claim.Count && k < passage.Count;)
        {
            if (Meet(claim[i], passage[k]))
                pairs.Add((i++, k++));
            else if (longest[i + 1, k] >= longest[i, k + 1])
                i++;
            else
                k++;
        }
        return pairs;
    }

    private static bool Meet(AlignedItem a, AlignedItem b) => a.Figure is null ? b.Figure is null && a.Stem == b.Stem : b.Figure is not null;
}
