using System.Collections.Frozen;

namespace FactCheck.Language.References;

/// <summary>Pronouns of the third person, with what they can stand for.</summary>
internal static class Pronouns
{
    private static readonly FrozenDictionary<string, Pronoun> Known = new Dictionary<string, Pronoun>
    {
        ["he"] = new(Gender.Male, Count.One),
        ["him"] = new(Gender.Male, Count.One),
        ["his"] = new(Gender.Male, Count.One),
        ["she"] = new(Gender.Female, Count.One),
        ["her"] = new(Gender.Female, Count.One),
        ["it"] = new(Gender.Unknown, Count.One),
        ["its"] = new(Gender.Unknown, Count.One),
        ["they"] = new(Gender.Unknown, Count.Many),
        ["them"] = new(Gender.Unknown, Count.Many),
        ["their"] = new(Gender.Unknown, Count.Many),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryGet(string lower, out Pronoun pronoun) => Known.TryGetValue(lower, out pronoun);
}

/// <summary>What a pronoun can stand for.</summary>
internal readonly record struct Pronoun(Gender Gender, Count Count)
{
    /// <summary>"He", "she": a person; "it": anything else.</summary>
    public bool IsPerson => Gender != Gender.Unknown;
}
