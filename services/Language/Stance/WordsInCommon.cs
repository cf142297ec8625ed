using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance;

/// <summary>Says which of a claim's names and words a passage has and which it lacks: what a person looks at where no rule's words decided.</summary>
internal static class WordsInCommon
{
    private const int MostHad = 4;
    private const int MostLacked = 3;

    /// <summary>E.g. "it has the claim's 'Oldford' and 'tram', not its 'plan'"; of the sentences given only.</summary>
    public static string Of(PassageReading reading, IReadOnlyList<ReadSentence>? sentences = null)
    {
        var within = sentences is { Count: > 0 } ? sentences : reading.Text.Sentences;
        var concepts = sentences is { Count: > 0 } ? within.SelectMany(sentence => sentence.Words).Select(word => word.Concept).ToHashSet() : reading.Concepts;
        var names = reading.Claim.Names.Select(name => name.Words).ToList();
        var told = reading.Claim.Names.Select(name => (Text: name.Words, IsHad: name.IsIn(within, concepts, reading.Initials)))
            .Concat(reading.Claim.ContentWords.Select(word => (Text: reading.Claim.Text[word.Start..word.End], IsHad: concepts.Contains(word.Concept))))
            .Where((one, i) => i < names.Count || !names.Exists(name => name.Split(' ').Contains(one.Text, StringComparer.OrdinalIgnoreCase)))
            .DistinctBy(one => one.Text, StringComparer.OrdinalIgnoreCase).ToLookup(one => one.IsHad, one => one.Text);
        var (had, lacked) = (Listed(told[true], MostHad), Listed(told[false], MostLacked));
        return (had.Length, lacked.Length) switch
        {
            (0, 0) => "the claim has hardly a word to compare",
            (0, _) => $"it has nothing of the claim's {lacked}",
            (_, 0) => $"it has the claim's {had}",
            _ => $"it has the claim's {had}, not its {lacked}",
        };
    }

    /// <summary>What the claim is about and the passage does not name, e.g. "it does not name 'Oldford'".</summary>
    public static string NotNamed(PassageReading reading)
    {
        var missing = Listed(reading.Claim.Names.Where(name => !reading.Mentions(name)).Select(name => name.Words)
            .Concat(reading.Claim.Sentences.SelectMany(sentence => sentence.Words)
                .Where(word => word.Country is { } country && reading.Claim.Peoples.Contains(country) && !reading.Concepts.Contains(country))
                .Select(word => reading.Claim.Text[word.Start..word.End])).Distinct(StringComparer.OrdinalIgnoreCase), MostLacked);
        return missing.Length > 0 ? $"it does not name {missing}" : Of(reading);
    }

    private static string Listed(IEnumerable<string> words, int most) => words.Take(most).Select(word => $"'{word.ReplaceLineEndings(" ")}'").ToList() switch
    {
        [] => "",
        [var one] => one,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };
}
