using FactCheck.Core.Verification;
using FactCheck.Language.Stance;

namespace FactCheck.Verification.Judging;

using Stance = Core.Verification.Stance;

/// <summary>Finds what was published after the as-of date and changes the answer.</summary>
internal static class SupersedingFinder
{
    /// <summary>A vaguer passage does not overturn a verdict.</summary>
    private const double LeastStrength = 0.5;

    /// <summary>What only the stance model reads so has to be clear: its "maybe" about a text of another day is mostly another matter.</summary>
    private const double LeastOfModel = 0.75;

    /// <summary>
    /// Of the later passages that speak against the verdict, those of the stance or figure that most sources give, and of them the earliest;
    /// null when none does. A claim with a figure is overturned only by a figure of the same thing, people and place. Passages of the claim's own
    /// document and claimant are asked too: who corrects oneself is believed.
    /// </summary>
    public static Superseding? Find(Verdict verdict, IReadOnlyList<JudgedPassage> passages, StanceClaim claim, DateTimeOffset asOf)
    {
        var changing = passages
            .Where(passage => passage.Passage.PublishedAt > asOf && passage.Judgement.Strength >= LeastStrength && Changes(verdict, passage.Stance) && IsOfTheSame(passage, claim))
            .ToList();
        if (changing.Count == 0)
            return null;
        var chosen = changing.GroupBy(passage => (passage.Stance, passage.Judgement.Figure?.Value))
            .OrderByDescending(group => group.Select(passage => passage.SourceGroup).Distinct().Count())
            .ThenBy(group => group.Min(passage => passage.Passage.PublishedAt))
            .First()
            .OrderBy(passage => passage.Passage.PublishedAt).ThenByDescending(passage => passage.Judgement.Strength)
            .ThenBy(passage => passage.Passage.Id.Value, StringComparer.Ordinal)
            .First();
        return new Superseding(chosen.Passage.Id, chosen.Passage.Publisher, chosen.Passage.Url, chosen.Passage.PublishedAt!.Value,
            chosen.Judgement.Figure, Why(chosen));
    }

    private static bool IsOfTheSame(JudgedPassage passage, StanceClaim claim) => claim.HasFigures
        ? passage.IsByFigure
        : passage.Judgement.IsByWords || passage.Judgement.Strength >= LeastOfModel;

    private static bool Changes(Verdict verdict, Stance later) => verdict switch
    {
        Verdict.Supported => later == Stance.Refutes,
        Verdict.Refuted => later == Stance.Supports,
        _ => later != Stance.Neutral,
    };

    private static string Why(JudgedPassage passage)
    {
        var day = FigureText.Date(FigureDay.Of(passage.Passage, passage.Judgement.Figure?.Span));
        return passage.Judgement.Figure is null
            ? $"a later report ({day}): {passage.Judgement.Why}"
            : $"{FigureText.Of(passage)} ({day}) replaces the claim's figure: {passage.Judgement.Why}";
    }
}
