using FactCheck.Language.Stance.Figures;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Words;

/// <summary>Places smaller than a country in which a figure is counted: those killed in a city are a part of those killed.</summary>
internal static class Localities
{
    private static readonly HashSet<string> Cues = ["in", "at", "near", "around", "outside", "inside"];

    private static readonly HashSet<string> Between = ["the", "city", "town", "village", "of", "central", "northern", "southern", "eastern", "western", "downtown"];

    /// <summary>Names behind "in", "near" and the like in the figure's clause.</summary>
    public static IReadOnlyList<ReadWord> In(FigureSurroundings figure) =>
        [.. Named([.. figure.AfterInClause]), .. Named([.. figure.BeforeInClause.Reverse()])];

    /// <summary>
    /// Whether two figures that contradict each other may both be true since one counts a place within the other's: the passage's place, which the
    /// claim does not name, can have fewer, and the claim's, which the passage does not name, can have fewer.
    /// </summary>
    public static bool MayBeParts(Figure claim, Figure passage, PassageReading reading)
    {
        var isPassagePart = passage.Localities.Any(place => !IsIn(place, reading.Claim.Concepts, reading.Claim));
        var isClaimPart = claim.Localities.Any(place => !IsIn(place, reading.Concepts, reading.Text));
        return isPassagePart && (isClaimPart || passage.Quantity.Value < claim.Quantity.Value) || isClaimPart && passage.Quantity.Value > claim.Quantity.Value;
    }

    private static readonly (string, string)[] Opposite = [("north", "south"), ("east", "west"), ("northeast", "southwest"), ("northwest", "southeast")];

    /// <summary>Whether the two are told of opposite parts of one country: what was counted in the north says nothing of the south.</summary>
    public static bool AreApart(Figure claim, Figure passage)
    {
        var own = Parts(claim.Sentence);
        var other = Parts(passage.Sentence);
        return !own.Overlaps(other) && Opposite.Any(pair => own.Contains(pair.Item1) && other.Contains(pair.Item2) || own.Contains(pair.Item2) && other.Contains(pair.Item1));
    }

    // "Southern Pakistan", "in the south"; "South Korea" and "West Bank" are names.
    private static HashSet<string> Parts(ReadSentence sentence) =>
        [.. sentence.Words.Where(word => !word.IsCapital).Select(word => word.Lower.EndsWith("ern", StringComparison.Ordinal) ? word.Lower[..^3] : word.Lower)
            .Where(part => Opposite.Any(pair => pair.Item1 == part || pair.Item2 == part))];

    // A capital stands for its country only where it acts, not where something happens in it.
    private static bool IsIn(ReadWord place, IReadOnlySet<string> concepts, ReadText text) =>
        place.Country is null ? concepts.Contains(place.Concept) : text.Sentences.Any(sentence => sentence.Words.Any(word => word.Lower == place.Lower));

    private static IEnumerable<ReadWord> Named(List<ReadWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].IsCapital || words[i].IsNumber || words[i].Country is not null && !Demonyms.IsCity(words[i].Lower))
                continue;
            var cue = i - 1;
            while (cue > 0 && Between.Contains(words[cue].Lower) && !words[cue].EndsClause)
                cue--;
            if (Cues.Contains(words[cue].Lower))
                yield return words[i];
        }
    }
}
