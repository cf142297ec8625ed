using System.Text.RegularExpressions;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Judging;

/// <summary>A source that later says the contrary of what it said: its newer word counts, for a mine that was closed may have opened again.</summary>
/// <remarks>Only where words decide, on another day, and by the same source: of two sources the later one may be the one that is wrong. Counts have <see cref="RunningCount"/>.</remarks>
internal static partial class SelfCorrection
{
    /// <summary>Marks what a source takes back as not counting; of a claim about a state, in the present tense, only.</summary>
    public static IReadOnlyList<JudgedPassage> Apply(IReadOnlyList<JudgedPassage> passages, string claim) => !IsState().IsMatch(claim) ? passages
        : [.. passages.Select(passage => Newer(passage, passages) is { } newer
            ? passage with { NotCountedBecause = $"the same source says the contrary later ({FigureText.Date(newer.Passage.PublishedAt!.Value)})" }
            : passage)];

    // What was so stays true when it ends: "was arrested" is not taken back by "was released".
    [GeneratedRegex(@"\b(?:is|are|remains?|isn['’]t|aren['’]t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex IsState();

    private static JudgedPassage? Newer(JudgedPassage older, IReadOnlyList<JudgedPassage> passages) =>
        !IsOf(older) ? null
        : passages.Where(newer => IsOf(newer) && newer.SourceGroup == older.SourceGroup && newer.Stance != older.Stance
                && newer.Passage.PublishedAt!.Value.UtcDateTime.Date > older.Passage.PublishedAt!.Value.UtcDateTime.Date)
            // Back again later still: then the newest day's word counts.
            .Where(newer => !passages.Any(other => IsOf(other) && other.SourceGroup == older.SourceGroup && other.Stance == older.Stance && other.Passage.PublishedAt > newer.Passage.PublishedAt))
            .MaxBy(newer => newer.Passage.PublishedAt);

    private static bool IsOf(JudgedPassage passage) =>
        passage.Counts && passage.Stance != Stance.Neutral && passage.Judgement.IsByWords && passage.Passage.PublishedAt is not null;
}
