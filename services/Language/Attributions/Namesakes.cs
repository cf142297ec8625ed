using FactCheck.Language.Articles;
using FactCheck.Language.Names;
using FactCheck.Language.References;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Tells whom a short name means: the one person of that name in the text so far, or which of several it may be.</summary>
/// <param name="text">The text.</param>
/// <param name="names">Its names, in reading order.</param>
/// <param name="lookBack">How many names back a fuller form is looked for; bounded, so that a long text takes time in proportion.</param>
internal sealed class Namesakes(TokenText text, IReadOnlyList<Name> names, int lookBack)
{
    // Full names of one person for each of a namesake, from which on the short name means that person.
    private const int FarMoreOften = 3;

    // Words of a person's name; a longer one is a headline in capitals.
    private const int LongestPerson = 5;

    /// <summary>The fullest form, or the name itself; and, where it may be of several people, who.</summary>
    public (string Full, IReadOnlyList<string> Open) Meant(Name name)
    {
        var people = new List<(string Full, int Times)>();
        var gender = Titled(name);
        var from = SpanLists.IndexFrom(names, name.Span.Start, other => other.Span) - 1;
        for (var i = from; i >= 0 && i > from - lookBack; i--)
        {
            if (!IsFuller(names[i], name))
                continue;
            if (name.Kind != NameKind.Person)
                return (names[i].Text, []);
            Add(people, names[i].Text, gender);
            if (Spouse(names[i]) is { } spouse)
                Add(people, spouse, gender);
        }
        if (people.Count == 0)
            return (name.Text, []);
        var most = people.MaxBy(person => person.Times);
        // Of all others together: of two who are named three times and once, the one is meant; of three, each once, nobody.
        return people.Count == 1 || most.Times >= people.Where(person => person != most).Sum(person => person.Times) * FarMoreOften
            ? (most.Full, []) : (name.Text, [.. people.Select(person => person.Full).Reverse()]);
    }

    // The form that is nearest to the short name stands for all of one person's.
    private static void Add(List<(string Full, int Times)> people, string full, Gender gender)
    {
        if (gender != Gender.Unknown && Genders.OfName(full) is var own && own != Gender.Unknown && own != gender)
            return;
        var known = people.FindIndex(person => IsOnePerson(person.Full, full));
        if (known < 0)
            people.Add((full, 1));
        else
            people[known] = (people[known].Full, people[known].Times + 1);
    }

    // "Mr. Brandt", "Mrs Brandt".
    private Gender Titled(Name name)
    {
        var at = text.IndexAt(name.Span.Start) - 1;
        return text.Lower(text.Lower(at) == "." ? at - 1 : at) switch
        {
            "mr" or "mr." => Gender.Male,
            "mrs" or "mrs." or "ms" or "ms." or "miss" => Gender.Female,
            _ => Gender.Unknown,
        };
    }

    // "Ola and Eva Brandt": Ola Brandt is named too. "Walter Scott and Eva Brandt" does not name Scott Brandt.
    private string? Spouse(Name name)
    {
        var and = text.IndexAt(name.Span.Start) - 1;
        return name.Text.Split(' ') is [_, var surname] && text.Lower(and) == "and" && text.IsCapitalized(and - 1) && !text.IsCapitalized(and - 2)
            && text.Slice(and - 1, and) is var first && Genders.OfName(first) != Gender.Unknown ? $"{first} {surname}" : null;
    }

    private static bool IsFuller(Name full, Name name) =>
        full.Text.Length > name.Text.Length && (name.Kind != NameKind.Person || full.Text.Count(c => c == ' ') < LongestPerson) && full.Text.EndsWith(name.Text, StringComparison.Ordinal)
        && full.Text[^(name.Text.Length + 1)] == ' ' && (full.Kind == name.Kind || name.Kind == NameKind.Other || full.Kind == NameKind.Other);

    // "Ana Maria Reyes" and "Ana Reyes", "Maria Reyes" and "Ana Maria Reyes".
    private static bool IsOnePerson(string one, string other) =>
        one.AsSpan(0, one.IndexOf(' ')).SequenceEqual(other.AsSpan(0, other.IndexOf(' '))) || one.EndsWith($" {other}", StringComparison.Ordinal) || other.EndsWith($" {one}", StringComparison.Ordinal);
}
