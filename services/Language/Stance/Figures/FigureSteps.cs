namespace FactCheck.Language.Stance.Figures;

/// <summary>Which end of a change a figure is.</summary>
internal enum FigureStep
{
    /// <summary>None, or nothing tells.</summary>
    None,

    /// <summary>"Fell from 9 percent".</summary>
    From,

    /// <summary>"Fell to 6 percent".</summary>
    To,

    /// <summary>"Fell by 3 percent".</summary>
    By,
}

/// <summary>Tells the ends of a rise or fall.</summary>
internal static class FigureSteps
{
    private static readonly HashSet<string> Filler = ["about", "around", "nearly", "almost", "some", "more", "than", "at", "least", "a", "an", "the", "just", "over", "under", "record"];

    public static FigureStep Of(FigureSurroundings figure)
    {
        if (!figure.Sentence.Words.Any(word => word.End <= figure.Quantity.Span.Start && word.Concept is "rise" or "fall"))
            return FigureStep.None;
        return figure.BeforeInClause.FirstOrDefault(word => !Filler.Contains(word.Lower))?.Lower switch
        {
            "from" => FigureStep.From,
            "to" => FigureStep.To,
            "by" => FigureStep.By,
            _ => FigureStep.None,
        };
    }

    /// <summary>Whether they are different ends: "rose by 4 percent" does not say that it rose to 4 percent.</summary>
    public static bool Differ(Figure a, Figure b) => a.Step != FigureStep.None && b.Step != FigureStep.None && a.Step != b.Step;
}
