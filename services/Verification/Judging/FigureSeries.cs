using FactCheck.Core.Verification;

namespace FactCheck.Verification.Judging;

/// <summary>The figures that were reported of what a claim counts, ready to draw.</summary>
internal static class FigureSeries
{
    /// <summary>By the claim's figure, then by day. Undated passages are left out: there is no day to draw them at. One source tells a figure once a day.</summary>
    public static IReadOnlyList<ReportedFigure> Of(IReadOnlyList<JudgedPassage> passages, ClaimToVerify claim, Superseding? superseding) =>
        [.. passages.Where(passage => passage.Passage.PublishedAt is not null)
            .SelectMany(passage => passage.Judgement.SameCounts.Select(count => Point(passage, count, claim, superseding)))
            .OrderByDescending(point => point.Supersedes).ThenBy(point => point.EvidenceId.Value, StringComparer.Ordinal).ThenBy(point => point.Figure.Span.Start)
            .DistinctBy(point => (point.ClaimFigure.Span, point.Day, point.SourceGroup, point.Figure.Value, point.Figure.Max, point.Figure.Comparator))
            .OrderBy(point => point.ClaimFigure.Span.Start).ThenBy(point => point.Day)
            .ThenBy(point => point.EvidenceId.Value, StringComparer.Ordinal).ThenBy(point => point.Figure.Span.Start)];

    private static ReportedFigure Point(JudgedPassage passage, Language.Stance.SameCount count, ClaimToVerify claim, Superseding? superseding) => new()
    {
        EvidenceId = passage.Passage.Id,
        Url = passage.Passage.Url,
        Publisher = passage.Passage.Publisher,
        SourceGroup = passage.SourceGroup,
        Day = FigureDay.Of(passage.Passage, count.Passage.Span),
        Figure = count.Passage,
        Words = count.Words,
        ClaimFigure = count.Claim,
        Standing = IsOwn(passage, claim) ? FigureStanding.Own : passage.Passage.PublishedAt > claim.AsOf ? FigureStanding.Later : FigureStanding.ByTheDate,
        Supersedes = superseding is not null && superseding.EvidenceId == passage.Passage.Id && superseding.Figure?.Span == count.Passage.Span,
    };

    private static bool IsOwn(JudgedPassage passage, ClaimToVerify claim) =>
        EvidenceMarks.Of(passage.Passage, claim, passage.IsOwn).Any(mark => mark is EvidenceMark.Own or EvidenceMark.Claimants);
}
