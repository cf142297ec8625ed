using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>A figure of a text with what it counts, as far as the words around it say.</summary>
internal sealed record Figure(Quantity Quantity, ReadSentence Sentence)
{
    /// <summary>What befell those counted (<c>dead</c>, <c>hostage</c>, …), by concept; empty when nothing of the kind is said.</summary>
    public required IReadOnlySet<string> Fates { get; init; }

    /// <summary>The countries whose people, or the kinds of people, are counted; empty: people at large.</summary>
    public required IReadOnlySet<string> Groups { get; init; }

    /// <summary>The countries where they are counted.</summary>
    public required IReadOnlySet<string> Places { get; init; }

    /// <summary>Countries whose people stand beside the figure: "1,139 people dead, both Israelis and foreigners".</summary>
    public required IReadOnlySet<string> Sides { get; init; }

    /// <summary>Concepts of the words that name the things counted.</summary>
    public required IReadOnlySet<string> Things { get; init; }

    /// <summary>The smaller places in which they are counted, by the words that name them.</summary>
    public IReadOnlyList<ReadWord> Localities { get; init; } = [];

    /// <summary>Which end of a rise or fall it is.</summary>
    public FigureStep Step { get; init; }

    /// <summary>The concept of what the text says did not happen to or with so many; absent where it did.</summary>
    public string? Denied { get; init; }

    /// <summary>"Six of the …": a part of a whole that is named beside it.</summary>
    public bool IsPartitive { get; init; }

    /// <summary>The text calls it an earlier or a wrong figure.</summary>
    public bool IsFormer { get; init; }

    /// <summary>The text says that it is not confirmed.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>The text says that it is estimated.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Those left over, or more of them, not all.</summary>
    public bool IsRest { get; init; }

    /// <summary>"Nearly", "almost": near, from below.</summary>
    public bool IsJustUnder { get; init; }

    /// <summary>The figure and what is counted, in the text's words.</summary>
    public required string Words { get; init; }
}
