namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance;

/// <summary>Tells where the stance model reads a contradiction that nothing in the words bears out.</summary>
/// <remarks>
/// The model takes another wording for a contradiction more often than it is one: on 300 claims of CLIMATE-FEVER and the product's own sample,
/// leaving such passages out of the verdict makes more right than wrong. As a stance, on HealthVer and COVID-Fact, it is worth what it is.
/// </remarks>
internal static class StanceDoubts
{
    /// <summary>From here on the model is sure enough to be taken at its word. Of 0.6, 0.75 and 0.85 the first that keeps the sample's wrong ones out.</summary>
    private const double Sure = 0.75;

    /// <summary>Why the stance should not decide a verdict, for a person; null where nothing speaks against.</summary>
    public static string? Of(StanceReading reading, Stance stance, StanceShares shares)
    {
        if (stance != Stance.Refutes || reading.Structure.Stance == Stance.Refutes)
            return null;
        if (reading.Structure is { Stance: Stance.Supports, Basis: StanceBasis.Words })
            return "its words say the same, and only the stance model reads the contrary";
        return shares.Refutes < Sure && !HasContrast(reading.Reading.Claim, reading.Reading.Text)
            ? "only the stance model reads a contradiction, and no word or figure bears it out" : null;
    }

    /// <summary>A denial, an opposite, another direction, or figures on both sides.</summary>
    private static bool HasContrast(ReadText claim, ReadText text) =>
        claim.Figures.Count > 0 && text.Figures.Count > 0
        || Denies(claim) || Denies(text)
        || Directions.Of(claim.Sentences) * Directions.Of(text.Sentences) < 0
        || Window.Of(text).Any(window => Opposites.Find(claim.ContentWords, window) is not null);

    private static bool Denies(ReadText text) => text.Sentences.Any(Negation.IsDenial) || Negation.DeniedWords(text.Sentences).Count > 0;
}
