using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.References;

namespace FactCheck.Language.Articles;

/// <summary>What was read in an article; every list is in reading order.</summary>
/// <param name="Sentences">Every sentence and line, with how much it deserves checking.</param>
/// <param name="Claims">The claims of the running text, check-worthy or not; none twice.</param>
/// <param name="Quantities">All figures.</param>
/// <param name="Dates">All dates and periods.</param>
/// <param name="Attributions">Who says what.</param>
public sealed record ArticleReading(
    IReadOnlyList<SentenceReading> Sentences, IReadOnlyList<ClaimReading> Claims, IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<TimeExpression> Dates, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>What pronouns and "the company" stand for; empty where no model tells the parts of sentences.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];
}

/// <summary>A sentence or a line that stands alone.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words under the span.</param>
/// <param name="Role">Its part in the article.</param>
/// <param name="CheckWorthiness">How much it deserves checking, with the reasons.</param>
/// <param name="IsCheckWorthy">Whether that is at or over the classifier's threshold.</param>
public sealed record SentenceReading(TextSpan Span, string Text, SentenceRole Role, CheckWorthinessScore CheckWorthiness, bool IsCheckWorthy);
