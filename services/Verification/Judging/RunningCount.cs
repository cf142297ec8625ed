using FactCheck.Core.Evidence;

namespace FactCheck.Verification.Judging;

/// <summary>Counts that grow or are revised day by day: a newer figure from the same kind of source replaces an older one.</summary>
internal static class RunningCount
{
    /// <summary>
    /// Marks older figures that a newer one of the other stance replaces as not counting. Passages without date or figure are left as they are,
    /// and all are where the claim's figure does not run on: then two figures are a disagreement. An office's own count and a report of one
    /// are no like sources.
    /// </summary>
    public static IReadOnlyList<JudgedPassage> Replace(IReadOnlyList<JudgedPassage> passages, bool isRunning)
    {
        if (!isRunning)
            return passages;
        // The older may give the claim's figure in words that tell nothing of what is counted; what replaces it must tell.
        var dated = passages.Where(passage => passage.Counts && passage.Judgement.IsPlain && passage.Passage.PublishedAt is not null).ToList();
        return [.. passages.Select(passage => Newer(passage, dated) is { } newer
            ? passage with { NotCountedBecause = $"{NotCounted.Replaced}: {Describe(newer)}" }
            : passage)];
    }

    private static JudgedPassage? Newer(JudgedPassage older, List<JudgedPassage> dated) =>
        !dated.Contains(older) ? null
        : dated.Where(newer => newer.Judgement.Figure is not null && newer.Stance != older.Stance && Day(newer) > Day(older) && newer.IsPrimary == older.IsPrimary
                && newer.Judgement.Strength >= older.Judgement.Strength * 0.7 && Authorities.MayBeSame(newer.Passage.Text, older.Passage.Text)
                && !IsOlderFigureAgain(newer, older, dated))
            .MaxBy(Day);

    /// <summary>Something published later may still tell the older figure: then the newest day's figures decide.</summary>
    private static bool IsOlderFigureAgain(JudgedPassage newer, JudgedPassage older, List<JudgedPassage> dated) =>
        dated.Any(other => other.Stance == older.Stance && Day(other) > Day(newer));

    private static DateOnly Day(JudgedPassage passage) => DateOnly.FromDateTime(passage.Passage.PublishedAt!.Value.UtcDateTime);

    private static string Describe(JudgedPassage passage) => $"{FigureText.Of(passage)} ({FigureText.Date(Day(passage))})";
}
