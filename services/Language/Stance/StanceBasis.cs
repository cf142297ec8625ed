namespace FactCheck.Language.Stance;

/// <summary>What structure decided by.</summary>
internal enum StanceBasis
{
    /// <summary>By nothing: words in common decide nothing.</summary>
    None,

    /// <summary>The passage is of another matter.</summary>
    OtherMatter,

    /// <summary>The passage is of another time.</summary>
    OtherTime,

    /// <summary>The claim has figures, the passage none for what they count.</summary>
    NoFigure,

    /// <summary>The same words with the same or other figures.</summary>
    SameWords,

    /// <summary>Figures of the same thing.</summary>
    Figures,

    /// <summary>What follows from the passage's figures.</summary>
    Sums,

    /// <summary>The same figures on the same matter.</summary>
    SameFigures,

    /// <summary>Words and negation.</summary>
    Words,
}
