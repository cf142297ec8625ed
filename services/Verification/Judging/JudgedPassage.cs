using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;

namespace FactCheck.Verification.Judging;

/// <summary>A passage with its stance, on the way to an evidence link.</summary>
internal sealed record JudgedPassage(EvidencePassage Passage, StanceJudgement Judgement)
{
    /// <summary>Passages with the same value are one source.</summary>
    public string SourceGroup { get; init; } = "";

    /// <summary>Why it does not count; absent when it does.</summary>
    public string? NotCountedBecause { get; init; }

    /// <summary>Its share in the verdict: strength, less for an unknown date.</summary>
    public double Weight { get; init; }

    /// <summary>Of the claim's own document, a copy of it or its publisher.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What a body publishes of its own doings and counts, not a report of it.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Read by rules for the figures it tells: it has a say only by a figure of what the claim counts, which needs no model.</summary>
    public bool IsForFigures { get; init; }

    /// <summary>Whether a figure of what the claim counts decided.</summary>
    public bool IsByFigure => Judgement.Figure is { } figure && Judgement.SameCounts.Any(count => count.Passage.Span == figure.Span);

    public Stance Stance => Judgement.Stance;

    public bool IsDecisive => Judgement.Stance != Stance.Neutral;

    public bool Counts => IsDecisive && NotCountedBecause is null;

    public EvidenceLink ToLink() => new()
    {
        EvidenceId = Passage.Id,
        Url = Passage.Url,
        Publisher = Passage.Publisher,
        PublishedAt = Passage.PublishedAt,
        Quote = Passage.Text,
        ContentHash = Core.Identity.ContentId.Sha256(Passage.Text),
        Stance = Judgement.Stance,
        Strength = Judgement.Strength,
        Why = Judgement.Why,
        Counted = Counts,
        NotCountedBecause = Counts ? null : NotCountedBecause ?? "it decides nothing",
        SourceGroup = SourceGroup,
        IsPrimary = IsPrimary,
        Figure = Judgement.Figure,
    };
}
