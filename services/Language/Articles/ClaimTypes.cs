using FactCheck.Core.Claims;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Language.Articles;

/// <summary>Tells what kind of statement a claim is; where several apply, the one that decides how it is checked.</summary>
internal static class ClaimTypes
{
    public static ClaimType Of(SentenceContext sentence)
    {
        var signs = new SentenceSigns(sentence);
        if (signs.IsPrediction)
            return ClaimType.Prediction;
        if (signs.HasFigure)
            return ClaimType.Quantity;
        if ((signs.IsOpinion && !signs.HasDate && !(signs.HasEvent && signs.Names > 0)) || (signs.IsWish && !signs.HasEvent))
            return ClaimType.Opinion;
        if (sentence.Text.Contains(" than ", StringComparison.OrdinalIgnoreCase))
            return ClaimType.Comparison;
        if (sentence.Attribution is { IsQuote: true })
            return ClaimType.Quote;
        return signs.IsCause ? ClaimType.Cause : ClaimType.Event;
    }
}
