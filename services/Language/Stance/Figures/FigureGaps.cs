using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

/// <summary>What keeps two figures of one thing from deciding: another place, kind, event or day, or something that the claim tells besides the figure.</summary>
internal static class FigureGaps
{
    private const int CountGrowsDays = 3;

    /// <summary>What is estimated may be off by so much of the figure.</summary>
    private const double EstimateSlack = 0.25;

    /// <summary>Share of the claim's words by which an event without a name is told from others.</summary>
    private const double MostOfEvent = 0.6;

    private static readonly HashSet<string> Harm = ["dead", "injured", "casualty", "missing"];

    /// <summary>For a reason, between the passage's figure and the claim's: "is of another place than"; null where nothing is.</summary>
    public static string? Between(Figure claim, Figure passage, FigureRelation relation, PassageReading reading) => relation switch
    {
        FigureRelation.Disagrees => Disagreeing(claim, passage, reading),
        FigureRelation.Agrees or FigureRelation.Near => Agreeing(claim, passage, reading),
        _ => null,
    };

    private static string? Disagreeing(Figure claim, Figure passage, PassageReading reading) =>
        Localities.MayBeParts(claim, passage, reading) ? "is of another place than"
        : CountedKinds.MayBeParts(claim.Quantity, passage.Quantity) || claim.Groups.Count + passage.Groups.Count == 0 && CountedKinds.MayBeSomePeople(claim.Quantity, passage.Quantity) ? "counts another kind than"
        : passage.IsEstimate && Math.Abs(passage.Quantity.Value - claim.Quantity.Value) <= EstimateSlack * claim.Quantity.Value ? "is an estimate near"
        : claim.Fates.Overlaps(Harm) && IsOfUnnamedEvent(reading.Claim) ? "may be of another event than"
        : reading.Text.Figures.Any(other => other != passage && GivesIt(claim, other)) ? "stands beside the very figure of"
        : IsEarlierCount(claim, passage, reading) ? "is an earlier count than"
        : null;

    private static string? Agreeing(Figure claim, Figure passage, PassageReading reading) =>
        claim.Fates.Overlaps(Harm) && IsOfUnnamedEvent(reading.Claim) && reading.NearestShare < MostOfEvent ? "may be of another event than"
        : CountedKinds.IsNarrower(claim.Quantity, passage.Quantity, passage.Sentence) ? "counts a wider kind than"
        : FirstTimes.IsMissing(reading.Claim.Text, reading.Text.Text) ? "is not told to be a first or last, as is"
        : null;

    /// <summary>"18 died in a balloon accident" names no accident: another toll of another one contradicts nothing.</summary>
    private static bool IsOfUnnamedEvent(ReadText claim) => claim.Names.Count + claim.Peoples.Count + claim.Times.Count == 0
        && claim.Sentences.Any(sentence => sentence.Words.Any(word => word.Lower is "a" or "an"))
        && !claim.Sentences.Any(sentence => sentence.Words.Skip(1).Any(word => word.IsCapital && word.IsContent));

    /// <summary>Whether the passage has the claim's figure itself, of nothing that is plainly another matter.</summary>
    private static bool GivesIt(Figure claim, Figure other) =>
        other.Quantity.Value == claim.Quantity.Value && other.Quantity.Unit == claim.Quantity.Unit && Bounds.Compare(claim.Quantity, other.Quantity) is FigureRelation.Agrees or FigureRelation.Near
        && !other.IsFormer && !other.IsDoubted && other.IsRest == claim.IsRest && !FigureSteps.Differ(claim, other)
        && (claim.Fates.Count == 0 || Fates.Meet(claim.Fates, other.Fates))
        && (claim.Groups.Count == 0 || other.Groups.Count == 0 || claim.Groups.Overlaps(other.Groups))
        && (claim.Quantity.Counted is null || other.Quantity.Counted is null || claim.Things.Count == 0 || other.Things.Count == 0 || claim.Things.Overlaps(other.Things));

    /// <summary>A toll told days before the claim's day may have grown since: both can be true.</summary>
    private static bool IsEarlierCount(Figure claim, Figure passage, PassageReading reading) =>
        claim.Fates.Count > 0 && passage.Quantity.Value < claim.Quantity.Value
        && reading.Claim.PublishedOn is { } claimed && reading.Text.PublishedOn is { } told && told.AddDays(CountGrowsDays) < claimed;
}
