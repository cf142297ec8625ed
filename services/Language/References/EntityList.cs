using FactCheck.Language.Names;

namespace FactCheck.Language.References;

/// <summary>What the text has spoken of so far, latest last.</summary>
internal sealed class EntityList
{
    // Sentences in front of the one with the pronoun that are looked at.
    private const int Window = 3;

    // "The company" may point farther back.
    private const int NounWindow = 8;

    // Entities that are compared; bounded, so that a long text takes time in proportion.
    private const int MostCompared = 60;

    // Chosen on the news, interviews and biographies of GUM's training part (odd documents): the lowest that keep nine answers of ten right.
    private const double LeastScore = 2.0;
    private const double LeastLead = 0.9;

    // "It" may mean what was said as a whole.
    private const double LeastScoreOfIt = 3.1;
    private const double LeastLeadOfIt = 1.2;

    private readonly List<Entity> _recent = [];
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.Ordinal);
    private int _sentence;

    public void Open(int sentence)
    {
        _sentence = sentence;
        if (_recent.Count > 4 * MostCompared)
            _recent.RemoveRange(0, _recent.Count - MostCompared);
    }

    /// <summary>Makes it the latest.</summary>
    public void Touch(Entity entity)
    {
        _recent.Remove(entity);
        _recent.Add(entity);
        if (entity.Name is { } name)
            _byName.TryAdd(name, entity);
    }

    /// <summary>The entity that a name or "the company" means; null for a new one.</summary>
    public Entity? Known(Mention mention)
    {
        if (mention.Name is { } name)
            return _byName.GetValueOrDefault(name);
        if (!mention.IsDefinite || mention.Noun is "north" or "south" or "east" or "west")
            return null;
        var called = Back(NounWindow).Where(entity => entity.IsCalled(mention.Noun) && Agrees(entity, mention)).ToList();
        if (called.Count > 0)
            return called.Count == 1 || _sentence - called[0].Last.Sentence < _sentence - called[1].Last.Sentence ? called[0] : null;
        // "the group": the only one named in the sentences before.
        if (!MentionWords.IsGeneric(mention.Noun))
            return null;
        var named = Back(Window).Where(entity => entity.Name is { } name && entity.Kind == mention.Kind && Agrees(entity, mention)
            && (mention.Kind != NameKind.Place || (mention.Noun is "country" or "nation") == (Stance.Reading.Demonyms.CountryOf(name) is not null))).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>What the pronoun stands for most likely, and whether that is clear enough to say so.</summary>
    public (Entity? Entity, bool IsClear) Best(Mention pronoun, Pronoun kind, string? speaker, bool isInQuote)
    {
        var (best, score, second) = (default(Entity), double.MinValue, double.MinValue);
        foreach (var entity in Back(Window))
        {
            if (!Fits(entity, pronoun, kind))
                continue;
            var value = Score(entity, pronoun, kind, speaker, isInQuote);
            if (value > score)
                (best, score, second) = (entity, value, score);
            else
                second = Math.Max(second, value);
        }
        var (leastScore, leastLead) = kind is { IsPerson: false, Count: Count.One } ? (LeastScoreOfIt, LeastLeadOfIt) : (LeastScore, LeastLead);
        // "They" of a body, and "it" of what has no name, are left open: they may mean others as well.
        var isNameable = kind.IsPerson || (kind.Count == Count.Many ? best?.Count == Count.Many : best is { Name: not null } or { Count: Count.Body });
        return (best, isNameable && score >= leastScore && score - second >= leastLead);
    }

    private IEnumerable<Entity> Back(int window)
    {
        for (var i = _recent.Count - 1; i >= 0 && i >= _recent.Count - MostCompared && _sentence - _recent[i].Last.Sentence <= window; i--)
            yield return _recent[i];
    }

    private static bool Agrees(Entity entity, Mention mention) =>
        (entity.Count == Count.Many) == (mention.Count == Count.Many) && (mention.Gender == Gender.Unknown || entity.Gender == Gender.Unknown || mention.Gender == entity.Gender);

    private static bool Fits(Entity entity, Mention pronoun, Pronoun kind)
    {
        var last = entity.Last;
        // "Brandt saw her": somebody else; "the man with his dog": not the phrase around.
        if (last.Sentence == pronoun.Sentence && (last.Span.End > pronoun.Span.Start
            || last.Governor == pronoun.Governor && pronoun.Role is not MentionRole.Possessor && last.Role is MentionRole.Subject or MentionRole.LowerSubject or MentionRole.Object))
            return false;
        if (kind.IsPerson)
            return (entity.Kind == NameKind.Person || entity is { Kind: NameKind.Other, Name: not null }) && entity.Count != Count.Many && (entity.Gender == Gender.Unknown || entity.Gender == kind.Gender);
        return kind.Count == Count.Many ? entity.Count is Count.Many or Count.Body : entity.Kind != NameKind.Person && entity.Count != Count.Many;
    }

    private double Score(Entity entity, Mention pronoun, Pronoun kind, string? speaker, bool isInQuote)
    {
        var last = entity.Last;
        var score = (_sentence - last.Sentence) switch { 0 => 1.5, 1 => 1.4, 2 => 0.6, _ => 0.1 };
        score += last.Role switch { MentionRole.Subject => 1.0, MentionRole.LowerSubject => 0.7, MentionRole.Object => 0.4, MentionRole.Possessor => 0.4, _ => 0 };
        if (last.Role == pronoun.Role && pronoun.Role is MentionRole.Subject or MentionRole.Object)
            score += 0.3;
        if (entity.Mentions[^1].IsPronoun && entity.Mentions[^1].Mention is { } again && again.Gender == pronoun.Gender && again.Count == pronoun.Count)
            score += 0.6;
        // "The mayor said that he", "the mayor sold her house": the subject above comes first.
        if (last.Sentence == pronoun.Sentence && last.Role is MentionRole.Subject or MentionRole.LowerSubject && pronoun.Above.Contains(last.Governor))
            score += 0.6;
        score += 0.25 * Math.Log(entity.Mentions.Count);
        if (kind.IsPerson)
            score += (entity.Gender == kind.Gender ? 0.6 : entity.Name is null ? -0.5 : 0) - (entity.Kind == NameKind.Person ? 0 : 0.5);
        else if (kind.Count == Count.Many)
            score += entity.Count == Count.Body ? -0.6 : entity.Kind == NameKind.Person ? 0.4 : 0;
        else
            score += entity.Name is not null ? 0.2 : 0;
        if (speaker is not null && entity.Name == speaker)
            score += isInQuote ? -2 : 0.8;
        return score;
    }
}
