using FactCheck.Core.Claims;
using FactCheck.Core.Verification;

namespace FactCheck.Review.Console.Tasks;

/// <summary>A figure that somebody reported.</summary>
/// <param name="Number">The passage's number on the page; absent when it is not among the passages judged.</param>
/// <param name="At">The day it is told for.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Words">The figure in the passage's words.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Stance">How the passage relates to the claim.</param>
/// <param name="Counts">Whether it counts towards the verdict.</param>
public sealed record SeriesPoint(int? Number, DateTimeOffset At, Quantity Figure, string Words, string Publisher, Stance Stance, bool Counts);

/// <summary>The figures over time that a claim is judged by.</summary>
/// <param name="Claimed">The claim's own figure; null when it has none.</param>
/// <param name="ClaimedAt">When the claim was made, else published; null when unknown.</param>
/// <param name="AsOf">The verdict holds as of then.</param>
/// <param name="Points">By day.</param>
public sealed record FigureSeries(Quantity? Claimed, DateTimeOffset? ClaimedAt, DateTimeOffset AsOf, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The series of each of the claim's figures, as kept with the result.</summary>
    public static IReadOnlyList<FigureSeries> Of(TaskView view)
    {
        var links = view.Evidence.Select((link, place) => (link, Number: place + 1)).ToDictionary(one => one.link.EvidenceId);
        return
        [
            .. view.Figures.GroupBy(figure => figure.ClaimFigure).Select(group => new FigureSeries(group.Key, SaidAt(view.Claim), view.Task.Proposal.AsOf,
                [.. group.OrderBy(figure => figure.Day).Select(figure => links.TryGetValue(figure.EvidenceId, out var one) ? Point(figure, one.Number, one.link.Stance, one.link.Counted) : Point(figure, null, Stance.Neutral, false))])),
        ];
    }

    // When it was said, where the text tells; else when it was published.
    private static DateTimeOffset? SaidAt(Claim? claim) => claim?.Reading.ClaimDate is { } said
        ? new(said.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : claim?.PublishedAt;

    private static SeriesPoint Point(ReportedFigure figure, int? number, Stance stance, bool counts) => new(number, new(figure.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        figure.Figure, figure.Words, figure.Publisher ?? "unknown publisher", stance, counts && figure.Standing == FigureStanding.ByTheDate);
}
