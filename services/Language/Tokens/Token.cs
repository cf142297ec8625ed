using FactCheck.Core.Claims;

namespace FactCheck.Language.Tokens;

/// <summary>One word, number or sign of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lower">Its letters in lower case, with ’ written as '; signs as they stand; empty for a line break.</param>
internal readonly record struct Token(TextSpan Span, TokenKind Kind, string Lower)
{
    public int Start => Span.Start;

    public int End => Span.End;
}

internal enum TokenKind
{
    /// <summary>Letters, and digits after the first letter. A possessive ('s) is a word of its own.</summary>
    Word,

    /// <summary>Digits with grouping and decimals.</summary>
    Number,

    /// <summary>One code point that is neither letter, digit nor space.</summary>
    Sign,

    /// <summary>White space that holds exactly one line end.</summary>
    LineBreak,

    /// <summary>White space that holds a blank line.</summary>
    ParagraphBreak,
}
