using FactCheck.Language.Stance.Times;

namespace FactCheck.Language.Stance.Reading;

/// <summary>A passage read against a claim: which names it mentions, and whether it can speak of the claim's time.</summary>
internal sealed class PassageReading
{
    public PassageReading(ReadText claim, StancePassage passage)
    {
        Claim = claim;
        Text = ReadText.Of(passage.Text, passage.PublishedOn);
        var concepts = new HashSet<string>(Text.Concepts);
        var initials = ClaimName.InitialsIn(Text);
        _sentences = Text.Sentences;
        if (passage.Title is { } title)
        {
            var read = ReadText.Of(title, passage.PublishedOn);
            _sentences = [.. _sentences, .. read.Sentences];
            concepts.UnionWith(read.Concepts);
            initials.UnionWith(ClaimName.InitialsIn(read));
        }
        Concepts = concepts;
        Initials = initials;
        NamesFound = claim.Names.Count(Mentions);
    }

    private readonly IReadOnlyList<ReadSentence> _sentences;
    private PeriodRelation? _period;
    private double? _nearestShare;

    public ReadText Claim { get; }

    public ReadText Text { get; }

    /// <summary>Of passage and title.</summary>
    public IReadOnlySet<string> Concepts { get; }

    public IReadOnlySet<string> Initials { get; }

    /// <summary>How many of the claim's names passage and title mention.</summary>
    public int NamesFound { get; }

    /// <summary>Read when asked.</summary>
    public PeriodRelation Period => _period ??= Periods.Compare(Claim, Text);

    /// <summary>Largest share of the claim's words that neighbouring sentences say together, in [0, 1]; 1 for a claim without words. Read when asked.</summary>
    public double NearestShare => _nearestShare ??= Claim.ContentWords.Count == 0 && Text.Sentences.Count > 0 ? 1
        : Window.Of(Text).Select(window => (double)Claim.ContentWords.Count(word => window.Concepts.Contains(word.Concept)) / Claim.ContentWords.Count).DefaultIfEmpty(0).Max();

    /// <summary>Whether passage or title mentions it.</summary>
    public bool Mentions(ClaimName name) => name.IsIn(_sentences, Concepts, Initials);

    public bool HasAllNames => NamesFound == Claim.Names.Count;

    /// <summary>Half of the names and peoples, so that it may be about the same matter; without any, a third of the claim's other words.</summary>
    public bool IsOnTheMatter => Claim.Names.Count + Claim.Peoples.Count > 0
        ? (NamesFound + Claim.Peoples.Count(Concepts.Contains)) * 2 >= Claim.Names.Count + Claim.Peoples.Count
        : Claim.ContentWords.Count(word => Concepts.Contains(word.Concept)) * 3 >= Claim.ContentWords.Count;
}
