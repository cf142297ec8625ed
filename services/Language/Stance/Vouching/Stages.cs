using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Vouching;

/// <summary>What comes before an end that it does not yet bring: who is nominated has not won, who is charged has not been convicted.</summary>
internal static class Stages
{
    private static readonly Dictionary<string, HashSet<string>> Earlier = Read("""
        win: nominated shortlisted longlisted candidate contender favourite favorite bid compete competed challenge; elected: candidate nominated standing campaign campaigning;
        convicted: charged accused indicted suspected trial; guilty: charged accused indicted suspected trial; sentenced: charged accused indicted trial;
        approve: proposed propose proposal tabled introduced debate debated draft drafted bill; enacted: proposed proposal tabled introduced debated drafted;
        sign: proposed drafted negotiated negotiations; buy: bid offered offer talks; merged: talks negotiations proposed;
        appointed: nominated proposed considered candidate; resign: urged calls demanded demands pressure; released: demanded demands appeal appeals negotiations;
        found: search searching; banned: proposed considering calls; built: proposed planned plans; launch: planned plans delayed
        """);

    /// <summary>A word of the claim that the sentences lack, with the earlier stage that they have; null where there is none.</summary>
    public static (ReadWord Claim, ReadWord Passage)? Find(ReadText claim, IReadOnlyList<ReadSentence> sentences)
    {
        var told = sentences.SelectMany(sentence => sentence.Words).ToList();
        foreach (var word in claim.ContentWords)
            if (Earlier.TryGetValue(word.Concept, out var stages) && !told.Exists(other => other.Concept == word.Concept)
                && told.Find(other => stages.Contains(other.Stem) && !claim.Concepts.Contains(other.Concept)) is { } earlier)
                return (word, earlier);
        return null;
    }

    private static Dictionary<string, HashSet<string>> Read(string table) =>
        table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(':', StringSplitOptions.TrimEntries))
            .ToDictionary(
                row => Concepts.OfStem(WordStem.Of(row[0])),
                row => row[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WordStem.Of).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
