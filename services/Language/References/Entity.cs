using FactCheck.Language.Names;

namespace FactCheck.Language.References;

/// <summary>Somebody or something that a text speaks of in several places.</summary>
internal sealed class Entity
{
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);

    /// <summary>Its places, pronouns among them, in reading order.</summary>
    public List<(Mention Mention, bool IsPronoun)> Mentions { get; } = [];

    public string? Name { get; private set; }

    public string? Wording { get; private set; }

    public NameKind Kind { get; private set; } = NameKind.Other;

    public Count Count { get; private set; }

    public Gender Gender { get; set; }

    public int Members { get; private set; }

    public Mention Last => Mentions[^1].Mention;

    /// <summary>The last place that is no pronoun.</summary>
    public Mention LastNamed => Mentions.FindLast(place => !place.IsPronoun).Mention;

    public bool IsCalled(string noun) => _nouns.Contains(noun) || (noun.EndsWith('s') && _nouns.Contains(noun[..^1]) && Count != Count.One);

    public void Add(Mention mention, bool isPronoun = false)
    {
        Mentions.Add((mention, isPronoun));
        if (isPronoun)
            return;
        _nouns.UnionWith(mention.Nouns);
        if (mention.Name is not null && (Name is null || mention.Name.Length > Name.Length))
            (Name, Wording) = (mention.Name, mention.Wording);
        Wording ??= mention.Wording;
        if (Kind == NameKind.Other)
            Kind = mention.Kind;
        if (Gender == Gender.Unknown)
            Gender = mention.Gender;
        if (Count == Count.Unknown)
            Count = mention.Count;
        Members = Math.Max(Members, mention.Members);
    }
}
