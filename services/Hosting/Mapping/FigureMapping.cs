using System.Globalization;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>What stands beside a verdict, between records and protos: reported figures and fact-checks of others.</summary>
public static class FigureMapping
{
    /// <summary>One point of a series.</summary>
    public static Proto.ReportedFigure ToProto(this ReportedFigure figure) => new()
    {
        EvidenceId = figure.EvidenceId.Value,
        Url = figure.Url ?? "",
        Publisher = figure.Publisher ?? "",
        SourceGroup = figure.SourceGroup,
        Day = figure.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Figure = figure.Figure.ToProto(),
        Words = figure.Words,
        ClaimFigure = figure.ClaimFigure.ToProto(),
        Standing = (Proto.FigureStanding)figure.Standing,
        Supersedes = figure.Supersedes,
    };

    /// <summary>One point of a series, as Verification gave it.</summary>
    public static ReportedFigure ToCore(this Proto.ReportedFigure figure) => new()
    {
        EvidenceId = new EvidenceId(figure.EvidenceId),
        Url = figure.Url.NullIfEmpty(),
        Publisher = figure.Publisher.NullIfEmpty(),
        SourceGroup = figure.SourceGroup,
        Day = DateOnly.ParseExact(figure.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Figure = figure.Figure.ToCore(),
        Words = figure.Words,
        ClaimFigure = figure.ClaimFigure.ToCore(),
        Standing = (FigureStanding)figure.Standing,
        Supersedes = figure.Supersedes,
    };

    /// <summary>A fact-check of others.</summary>
    public static Proto.MatchedFactCheck ToProto(this MatchedFactCheck check) => new()
    {
        FactCheckId = check.FactCheckId.Value,
        Url = check.Url,
        Publisher = check.Publisher ?? "",
        ClaimText = check.ClaimText,
        Claimant = check.Claimant ?? "",
        Rating = check.Rating,
        Title = check.Title ?? "",
        PublishTime = check.PublishedAt.ToTimestamp(),
        Match = (Proto.MatchKind)check.Match,
        Why = check.Why,
        Later = check.IsLater,
    };

    /// <summary>A fact-check of others, as Verification gave it.</summary>
    public static MatchedFactCheck ToCore(this Proto.MatchedFactCheck check) => new()
    {
        FactCheckId = new PublishedFactCheckId(check.FactCheckId),
        Url = check.Url,
        Publisher = check.Publisher.NullIfEmpty(),
        ClaimText = check.ClaimText,
        Claimant = check.Claimant.NullIfEmpty(),
        Rating = check.Rating,
        Title = check.Title.NullIfEmpty(),
        PublishedAt = check.PublishTime.ToTime("publish_time"),
        Match = (MatchKind)check.Match,
        Why = check.Why,
        IsLater = check.Later,
    };
}
