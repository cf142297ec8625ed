using FactCheck.Core.Claims;
using FactCheck.Language.Names;

namespace FactCheck.Language.References;

/// <summary>A place where a text speaks of somebody or something.</summary>
internal sealed record Mention
{
    /// <summary>Its words, without what hangs behind them.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its main word.</summary>
    public required TextSpan Head { get; init; }

    /// <summary>The main word in lower case.</summary>
    public required string Noun { get; init; }

    /// <summary>Which sentence it stands in.</summary>
    public required int Sentence { get; init; }

    /// <summary>What it is in its sentence.</summary>
    public required MentionRole Role { get; init; }

    /// <summary>The word that its role is about: the verb of a subject; -1 without.</summary>
    public int Governor { get; init; } = -1;

    /// <summary>The words above it in the sentence's tree.</summary>
    public IReadOnlyList<int> Above { get; init; } = [];

    /// <summary>How many are meant.</summary>
    public Count Count { get; init; }

    /// <summary>He or she.</summary>
    public Gender Gender { get; init; }

    /// <summary>What bears the name, or what the noun means; <see cref="NameKind.Other"/> for things.</summary>
    public NameKind Kind { get; init; } = NameKind.Other;

    /// <summary>The proper name, without title; absent for "the company".</summary>
    public string? Name { get; init; }

    /// <summary>Words that can stand for it elsewhere; absent where there are none ("no one", "his wife").</summary>
    public string? Wording { get; init; }

    /// <summary>Nouns that say who or what it is: "minister" of "Foreign Minister Eva Brandt".</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>The names of its members, of "Eva Brandt and Omar Haddad".</summary>
    public int Members { get; init; }

    /// <summary>Whether it opens with "the" and nothing behind it says which.</summary>
    public bool IsDefinite { get; init; }
}

/// <summary>What a mention is in its sentence, by what it weighs for a pronoun behind it.</summary>
internal enum MentionRole
{
    Other = 0,
    Possessor = 1,
    Object = 2,
    LowerSubject = 3,
    Subject = 4,
}

/// <summary>How many are meant.</summary>
internal enum Count
{
    Unknown = 0,
    One = 1,
    Many = 2,

    /// <summary>One body of many people: "the team" is "it" and "they".</summary>
    Body = 3,
}

/// <summary>He or she, as far as a first name, a title or a noun tells.</summary>
internal enum Gender
{
    Unknown = 0,
    Male = 1,
    Female = 2,
}
