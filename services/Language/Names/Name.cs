using FactCheck.Core.Claims;

namespace FactCheck.Language.Names;

/// <summary>A proper name in a text, without titles and possessive endings.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words under the span.</param>
/// <param name="Kind">What bears it, as far as words and neighbours tell.</param>
public sealed record Name(TextSpan Span, string Text, NameKind Kind);

/// <summary>What bears a name.</summary>
public enum NameKind
{
    /// <summary>A human being.</summary>
    Person = 1,

    /// <summary>A state organ, party, company, army, medium or other body.</summary>
    Organization = 2,

    /// <summary>A country, town, river or building.</summary>
    Place = 3,

    /// <summary>A name whose bearer the words do not tell.</summary>
    Other = 4,
}
