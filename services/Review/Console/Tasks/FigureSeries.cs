using FactCheck.Core.Claims;
using FactCheck.Core.Verification;

namespace FactCheck.Review.Console.Tasks;

/// <summary>A figure that somebody reported.</summary>
/// <param name="Number">The passage's number on the page.</param>
/// <param name="At">When it was published.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Stance">How the passage relates to the claim.</param>
/// <param name="Counts">Whether it counts towards the verdict.</param>
public sealed record SeriesPoint(int Number, DateTimeOffset At, Quantity Figure, string Publisher, Stance Stance, bool Counts);

/// <summary>The figures over time that a claim is judged by.</summary>
/// <param name="Claimed">The claim's own figure; null when it has none.</param>
/// <param name="ClaimedAt">When the claim was published; null when unknown.</param>
/// <param name="AsOf">The verdict holds as of then.</param>
/// <param name="Points">By time.</param>
public sealed record FigureSeries(Quantity? Claimed, DateTimeOffset? ClaimedAt, DateTimeOffset AsOf, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>From the passages of the result: those with a figure in the claim's unit and a date.</summary>
    public static FigureSeries Of(TaskView view)
    {
        var points = view.Evidence.Select((link, place) => (link, Number: place + 1))
            .Where(one => one.link is { Figure: not null, PublishedAt: not null })
            .Select(one => new SeriesPoint(one.Number, one.link.PublishedAt!.Value, one.link.Figure!, one.link.Publisher ?? "unknown publisher", one.link.Stance, one.link.Counted))
            .OrderBy(point => point.At).ThenBy(point => point.Number).ToList();
        var claimed = view.Claim?.Reading.Quantities.FirstOrDefault(quantity => points.Any(point => point.Figure.Unit == quantity.Unit));
        return new(claimed, view.Claim?.PublishedAt, view.Task.Proposal.AsOf,
            [.. points.Where(point => claimed is null || point.Figure.Unit == claimed.Unit)]);
    }
}
