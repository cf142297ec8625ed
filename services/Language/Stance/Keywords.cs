using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance;

/// <summary>Words by which two texts on one matter are told without reading either: names, figures, and the longest of the others.</summary>
public static class Keywords
{
    /// <summary>In lower case and as what they stand for ("abducted" as "hostage", "Israeli" as "israel"), each once: names first, then numbers, then the longest words; at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var words = ReadText.Of(text, publishedOn: null).Sentences.SelectMany(sentence => sentence.Words).Where(word => word.IsNumber || word.IsContent && word.End - word.Start > 2).ToList();
        return [.. words.Where(word => word.IsCapital || word.Country is not null)
            .Concat(words.Where(word => word.IsNumber))
            .Concat(words.OrderByDescending(word => word.End - word.Start).ThenBy(word => word.Start))
            .Select(word => word.Concept).Distinct(StringComparer.Ordinal).Take(most)];
    }
}
