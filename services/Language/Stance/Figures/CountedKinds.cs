using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Kinds of the things counted: mountain towns are some of the towns.</summary>
internal static class CountedKinds
{
    /// <summary>Words before the thing that make no narrower kind of it.</summary>
    private static readonly HashSet<string> NoKind =
        [.. "new different more other total full whole additional extra further separate individual people such same own various".Split(' ')];

    /// <summary>Whether two figures of one thing may both be true since one counts a narrower kind: the narrower has fewer.</summary>
    public static bool MayBeParts(Quantity claim, Quantity passage)
    {
        var (own, other) = (Words(claim.Counted), Words(passage.Counted));
        if (own.Count == 0 || other.Count == 0 || own[^1] != other[^1])
            return false;
        var (isClaimPart, isPassagePart) = (own.Except(other).Any(), other.Except(own).Any());
        return isPassagePart && (isClaimPart || passage.Value < claim.Value) || isClaimPart && passage.Value > claim.Value;
    }

    /// <summary>Whether one figure counts people and the other people of some kind: of nine people hurt two may be guards.</summary>
    public static bool MayBeSomePeople(Quantity claim, Quantity passage)
    {
        var (own, other) = (Words(claim.Counted), Words(passage.Counted));
        // Casualties are no kind of people.
        return own.Count > 0 && other.Count > 0 && !Fates.IsFate(own[^1]) && !Fates.IsFate(other[^1]) && (own[^1], other[^1]) switch
        {
            ("person", not "person") => claim.Value > passage.Value,
            (not "person", "person") => passage.Value > claim.Value,
            _ => false,
        };
    }

    /// <summary>Whether the claim's figure counts a narrower kind, which the passage's sentence does not name: six mills are not six paper mills.</summary>
    public static bool IsNarrower(Quantity claim, Quantity passage, ReadSentence sentence)
    {
        var (own, other) = (Words(claim.Counted), Words(passage.Counted));
        return own.Count > 1 && other.Count > 0 && own[^1] == other[^1] && own.Exists(word => !other.Contains(word) && !sentence.Words.Any(near => near.Concept == word || near.Stem == word));
    }

    // The last word names the thing, whatever it is.
    private static List<string> Words(string? counted)
    {
        var words = (counted ?? "").Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).ToList();
        return [.. words.Where((word, i) => i == words.Count - 1 || !NoKind.Contains(word) && !StopWords.Contains(word)).Select(word => Concepts.OfStem(WordStem.Of(word)))];
    }
}
