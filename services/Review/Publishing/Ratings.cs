using FactCheck.Core.Verification;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>A verdict on the published scale.</summary>
/// <param name="Name">schema.org <c>alternateName</c>: the words.</param>
/// <param name="Value">schema.org <c>ratingValue</c>, from <see cref="Ratings.Worst"/> to <see cref="Ratings.Best"/>; absent where no number is honest.</param>
internal sealed record VerdictRating(string Name, int? Value);

/// <summary>Verdicts as schema.org ratings, in one table.</summary>
/// <remarks>
/// The scale is the usual one of fact-checks, 1 (false) to 5 (true). Not enough evidence and conflicting evidence get words alone: they
/// say something of the evidence, and any number between would be read as "half true".
/// </remarks>
internal sealed class Ratings(IOptions<PublishingOptions> options)
{
    internal const int Best = 5;
    internal const int Worst = 1;

    internal VerdictRating Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => new(options.Value.Supported, Best),
        Verdict.Refuted => new(options.Value.Refuted, Worst),
        Verdict.NotEnoughEvidence => new(options.Value.NotEnoughEvidence, null),
        Verdict.ConflictingEvidence => new(options.Value.ConflictingEvidence, null),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
