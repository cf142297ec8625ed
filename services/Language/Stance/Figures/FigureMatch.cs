using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>How what two figures count relates.</summary>
internal enum FigureMatch
{
    /// <summary>Different things, or nothing tells that they are the same.</summary>
    None,

    /// <summary>The passage counts a part of what the claim counts.</summary>
    PassageIsPart,

    /// <summary>The claim counts a part of what the passage counts.</summary>
    ClaimIsPart,

    /// <summary>The same, as far as the words go, which say less than the claim's.</summary>
    Loose,

    /// <summary>The same in every word compared.</summary>
    Strict,
}

/// <summary>Tells whether two figures count the same.</summary>
internal static class FigureMatching
{
    /// <summary>Figures whose sameness is only loose are not held against each other when one is more than twice the other.</summary>
    private const double LooseRatio = 2;

    /// <summary>Beyond this the two are taken to count different things, whatever the words.</summary>
    private const double AnyRatio = 25;

    /// <summary>After this many days those still held are another number than those once taken.</summary>
    private const int StockChangesDays = 14;

    public static FigureMatch Match(Figure claim, Figure passage, PassageReading reading)
    {
        if (passage.IsFormer || passage.IsDoubted || !SameUnit(claim, passage) || passage.IsRest != claim.IsRest || FigureSteps.Differ(claim, passage))
            return FigureMatch.None;
        if (Counted.IsOfThings(passage) != Counted.IsOfThings(claim) || Ratio(claim, passage) > AnyRatio || IsLaterStock(claim, passage, reading))
            return FigureMatch.None;
        if (claim.Fates.Count > 0 || passage.Fates.Count > 0)
        {
            if (!Fates.Meet(claim.Fates, passage.Fates))
                return FigureMatch.None;
            if (PartOfCasualties(claim, passage) is { } part)
                return part;
        }
        else if (!SameThings(claim, passage, reading))
            return FigureMatch.None;
        if (HasOtherEnd(claim, passage) || IsOfOtherSide(claim, passage))
            return FigureMatch.None;
        var match = ByGroups(claim, passage, reading);
        return match == FigureMatch.Strict && claim.Fates.Count > 0 && !claim.Fates.Overlaps(passage.Fates) ? FigureMatch.Loose : match;
    }

    /// <summary>Casualties are dead and injured, though papers write it for the dead: far fewer dead are a part of them.</summary>
    private static FigureMatch? PartOfCasualties(Figure claim, Figure passage) =>
        claim.Fates.Overlaps(passage.Fates) || IsComparable(claim, passage) ? null
        : passage.Fates.Contains("dead") && passage.Quantity.Value < claim.Quantity.Value ? FigureMatch.PassageIsPart
        : claim.Fates.Contains("dead") && claim.Quantity.Value < passage.Quantity.Value ? FigureMatch.ClaimIsPart
        : null;

    private static readonly HashSet<string> Ends = ["dead", "injured", "released"];

    /// <summary>Hostages freed are not hostages killed.</summary>
    private static bool HasOtherEnd(Figure claim, Figure passage)
    {
        if (!claim.Fates.Contains("hostage"))
            return false;
        var own = claim.Sentence.Words.Select(word => word.Concept).Where(Ends.Contains).ToHashSet();
        var other = passage.Sentence.Words.Select(word => word.Concept).Where(Ends.Contains).ToHashSet();
        return own.Count > 0 && other.Count > 0 && !own.Overlaps(other);
    }

    /// <summary>"Killed in Gaza" against "dead, both Israelis and foreigners". The held are counted by where they come from, the dead by where they died too.</summary>
    private static bool IsOfOtherSide(Figure claim, Figure passage)
    {
        var own = claim.Groups.Where(group => Demonyms.CountryOf(group) is not null).ToHashSet();
        if (own.Count == 0 && !claim.Fates.Contains("hostage"))
            own.UnionWith(claim.Places);
        return own.Count > 0 && passage.Sides.Count > 0 && !own.Overlaps(passage.Sides);
    }

    private static FigureMatch ByGroups(Figure claim, Figure passage, PassageReading reading)
    {
        if (claim.Groups.SetEquals(passage.Groups) && (claim.IsPartitive || !passage.IsPartitive || passage.Groups.Count > 0))
            return SamePlaces(claim, passage, reading) ? FigureMatch.Strict : FigureMatch.None;
        if (passage.IsPartitive && passage.Groups.Count == 0)
            return FigureMatch.PassageIsPart;
        if (passage.Groups.Count == 0)
        {
            // "1,400 people" in a text on an attack on Israel, against "1,400 Israelis": the country must be named as the place.
            var isOfPlace = claim.Groups.All(group => Demonyms.CountryOf(group) is not null && reading.Concepts.Contains(group));
            if (!isOfPlace || IsPartOfWhole(claim))
                return FigureMatch.ClaimIsPart;
            return SamePlaces(claim, passage, reading) && IsComparable(claim, passage) ? FigureMatch.Loose : FigureMatch.None;
        }
        if (claim.Groups.Count == 0)
        {
            var isNamed = passage.Groups.All(group => reading.Claim.Concepts.Contains(group) && Demonyms.CountryOf(group) is not null);
            return isNamed && IsComparable(claim, passage) ? FigureMatch.Loose : FigureMatch.PassageIsPart;
        }
        if (claim.Groups.IsProperSubsetOf(passage.Groups))
            return FigureMatch.PassageIsPart;
        return passage.Groups.IsProperSubsetOf(claim.Groups) ? FigureMatch.ClaimIsPart : FigureMatch.None;
    }

    /// <summary>"The hostages include 12 Americans", "of the 220, 54 are Thai": the claim itself tells part from whole.</summary>
    private static bool IsPartOfWhole(Figure claim) =>
        claim.Sentence.Words.Any(word => word.Lower is "include" or "includes" or "including" or "included" or "among");

    /// <summary>People are held in other places than they come from; the dead and displaced are counted where they were.</summary>
    private static bool SamePlaces(Figure claim, Figure passage, PassageReading reading)
    {
        if (claim.Fates.Contains("hostage"))
            return true;
        if (passage.Places.Count == 0)
            return claim.Places.Count == 0 || claim.Places.Any(reading.Concepts.Contains);
        var claimed = claim.Places.Concat(claim.Groups.Where(group => Demonyms.CountryOf(group) is not null)).ToHashSet();
        return claimed.Count == 0 || claimed.Overlaps(passage.Places);
    }

    private static bool IsComparable(Figure claim, Figure passage) => Ratio(claim, passage) <= LooseRatio;

    private static double Ratio(Figure claim, Figure passage)
    {
        var (a, b) = (Math.Abs(claim.Quantity.Value), Math.Abs(passage.Quantity.Value));
        return a == b ? 1 : Math.Max(a, b) / Math.Min(a, b);
    }

    /// <summary>"Kidnapped more than 200" told of one day; "138 are held" weeks later does not speak of it.</summary>
    private static bool IsLaterStock(Figure claim, Figure passage, PassageReading reading) =>
        claim.Fates.Contains("hostage") && Takes(claim) && !Takes(passage)
        && reading.Claim.PublishedOn is { } claimed && reading.Text.PublishedOn is { } told && told > claimed.AddDays(StockChangesDays);

    private static bool Takes(Figure figure) => figure.Sentence.Words.Any(word => word.Stem is "kidnap" or "abduct" or "seiz" or "take" or "capture" or "captur");

    private static bool SameUnit(Figure claim, Figure passage) =>
        string.Equals(claim.Quantity.Unit ?? "", passage.Quantity.Unit ?? "", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without a fate to compare, the things counted must be named alike and most of the claim's other words be near the figure.</summary>
    private static bool SameThings(Figure claim, Figure passage, PassageReading reading)
    {
        if (claim.Things.Count > 0 && passage.Things.Count > 0 && !claim.Things.Overlaps(passage.Things))
            return false;
        var near = passage.Sentence.Words.Select(word => word.Concept).ToHashSet();
        var words = reading.Claim.ContentWords;
        return words.Count > 0 && words.Count(word => near.Contains(word.Concept)) * 5 >= words.Count * 3;
    }
}
