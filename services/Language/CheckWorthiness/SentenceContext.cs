using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.Models;
using FactCheck.Language.Names;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>A sentence with what has been read in it: the input of a check-worthiness classifier.</summary>
public sealed record SentenceContext
{
    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>Its part in the article.</summary>
    public SentenceRole Role { get; init; } = SentenceRole.Body;

    /// <summary>Whether it is among the first three sentences of an article's running text; never in a text of fewer than six.</summary>
    public bool IsLead { get; init; }

    /// <summary>Its figures.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Its dates.</summary>
    public IReadOnlyList<TimeExpression> Dates { get; init; } = [];

    /// <summary>Its names.</summary>
    public IReadOnlyList<Name> Names { get; init; } = [];

    /// <summary>Who says it; absent: the article itself.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>Whether it comes without an article around it.</summary>
    public bool IsAlone { get; init; }

    /// <summary>What the reader model sees in it; absent without the model, and for what is not running text.</summary>
    public ParsedSentence? Parse { get; init; }
}

/// <summary>What part a sentence has in an article.</summary>
public enum SentenceRole
{
    /// <summary>Running text.</summary>
    Body = 1,

    /// <summary>A headline or heading.</summary>
    Headline = 2,

    /// <summary>Words under a picture.</summary>
    Caption = 3,

    /// <summary>Whose picture or film it is.</summary>
    Credit = 4,

    /// <summary>Who wrote the article.</summary>
    Byline = 5,

    /// <summary>When it was published or changed.</summary>
    Timestamp = 6,

    /// <summary>Links, invitations and notices of the site.</summary>
    Boilerplate = 7,
}
