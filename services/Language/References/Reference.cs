using FactCheck.Core.Claims;

namespace FactCheck.Language.References;

/// <summary>Words that point to something named elsewhere: "she", "its", "the company".</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Text">The words under the span.</param>
/// <param name="Antecedent">Where the text names what is meant, the nearest place before; absent where it does not settle it.</param>
/// <param name="Name">What is meant, in words that can stand alone; absent where the text does not settle it or has no such words.</param>
public sealed record Reference(TextSpan Span, string Text, TextSpan? Antecedent, string? Name)
{
    /// <summary>Whether the words say whose something is: "his", "their".</summary>
    public bool IsPossessive { get; init; }
}
