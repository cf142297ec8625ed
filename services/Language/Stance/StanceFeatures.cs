namespace FactCheck.Language.Stance;

/// <summary>What structure shows of claim and passage, as numbers for the learnt weights.</summary>
internal static class StanceFeatures
{
    /// <summary>Each in [-1, 1].</summary>
    public static double[] Of(StanceReading reading)
    {
        var (claim, text) = (reading.Reading.Claim, reading.Reading.Text);
        var content = claim.ContentWords;
        double Share(int count, int all) => all == 0 ? 1 : (double)count / all;
        var names = Share(reading.Reading.NamesFound, claim.Names.Count);
        var said = Share(content.Count(word => reading.Reading.Concepts.Contains(word.Concept)), content.Count);
        var bestWindow = Window.Of(text).Select(window => Share(content.Count(word => window.Concepts.Contains(word.Concept)), content.Count)).DefaultIfEmpty(0).Max();
        var claimDenies = claim.Sentences.Any(Negation.IsDenial) || Negation.DeniedWords(claim.Sentences).Count > 0;
        var textDenies = text.Sentences.Any(Negation.IsDenial) || Negation.DeniedWords(text.Sentences).Count > 0;
        return
        [
            names, said, bestWindow,
            claim.Names.Count > 0 ? 1 : 0,
            claim.Figures.Count > 0 ? 1 : 0,
            text.Figures.Count > 0 ? 1 : 0,
            claimDenies ? 1 : 0, textDenies ? 1 : 0, claimDenies != textDenies ? 1 : 0,
            text.Sentences.Count > 1 ? 1 : 0,
            Math.Min(1, text.Sentences.Count / 8.0),
            reading.Reading.IsOnTheMatter ? 1 : 0,
            reading.Reading.Period == PeriodRelation.Different ? 1 : 0,
            Modality.IsUnreal(text.Text) ? 1 : 0, Modality.IsUnreal(claim.Text) ? 1 : 0,
            Modality.IsAlleged(text.Text) ? 1 : 0,
        ];
    }
}
