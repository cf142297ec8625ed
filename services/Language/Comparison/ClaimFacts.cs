using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using FactCheck.Language.Names;
using FactCheck.Language.Quantities;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Times;

namespace FactCheck.Language.Comparison;

/// <summary>What decides the truth of a text besides its wording.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Figures">Its figures; a bare "one" is none.</param>
/// <param name="Periods">Its dates that stand by themselves, such as "in 2021".</param>
/// <param name="Names">Its names.</param>
/// <param name="Words">Its words in lower case, with the country for "French" and "Frenchmen".</param>
internal sealed record ClaimFacts(
    string Text, IReadOnlyList<Quantity> Figures, IReadOnlyList<DateRange> Periods, IReadOnlyList<Name> Names, IReadOnlySet<string> Words)
{
    public static ClaimFacts Read(string text) => new(
        text,
        [.. QuantityReader.Read(text).Where(figure => figure.Value != 1 || figure.Unit is not null)],
        [.. TimeReader.Read(text, publishedOn: null).Where(time => time.Resolved is not null).Select(time => time.Resolved!.Value)],
        NameReader.Read(text),
        WordsOf(text).ToHashSet(StringComparer.Ordinal));

    /// <summary>Words in lower case and their stems, so that "mayors" has "mayor".</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isInside && start < 0)
                start = i;
            if (isInside || start < 0)
                continue;
            var word = text[start..i].ToLowerInvariant();
            yield return word;
            if (word.Length > 3 && word[^1] == 's')
                yield return word[..^1];
            if (Demonyms.CountryOf(word) is { } country)
                yield return country;
            start = -1;
        }
    }

    /// <summary>Whether the text has this name: a person by the last word, others by every longer word.</summary>
    public bool Mentions(Name name)
    {
        var words = name.Text.Split([' ', '-', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).ToList();
        return words.Count == 0 || (name.Kind == NameKind.Person ? Has(words[^1]) : words.All(Has));
    }

    private bool Has(string word)
    {
        var lower = word.ToLowerInvariant();
        return Words.Contains(lower) || (Demonyms.CountryOf(lower) is { } country && Words.Contains(country));
    }
}
