namespace FactCheck.Verification.Judging;

/// <summary>Which passages are kept with a result, in which order.</summary>
internal static class LinkSelection
{
    /// <summary>Those that count first, then by strength, ties by id. Room is kept for the passage that supersedes.</summary>
    public static IReadOnlyList<JudgedPassage> Choose(
        IReadOnlyList<JudgedPassage> passages, Core.Identity.EvidenceId? superseding, JudgingOptions options)
    {
        var decisive = passages.Where(passage => passage.IsDecisive && (!passage.IsForFigures || passage.Counts || passage.Passage.Id == superseding))
            .OrderByDescending(passage => passage.Counts)
            .ThenByDescending(passage => passage.Passage.Id == superseding)
            .ThenByDescending(passage => passage.Judgement.Strength)
            .ThenBy(passage => passage.Passage.Id.Value, StringComparer.Ordinal)
            .ToList();
        var kept = Diverse(decisive, superseding, options.MaxLinks);
        var neutral = passages.Where(passage => !passage.IsDecisive && !passage.IsForFigures && passage.Judgement.Strength > 0)
            .OrderByDescending(passage => passage.Judgement.Strength)
            .ThenBy(passage => passage.Passage.Id.Value, StringComparer.Ordinal)
            .Take(Math.Min(options.MaxNeutralLinks, options.MaxLinks - kept.Count));
        return [.. kept, .. neutral];
    }

    /// <summary>When not all fit, both sides and the superseding passage stay visible: the clearest of each come before repeats.</summary>
    private static List<JudgedPassage> Diverse(List<JudgedPassage> ordered, Core.Identity.EvidenceId? superseding, int most)
    {
        if (ordered.Count <= most)
            return ordered;
        var first = ordered.GroupBy(passage => (passage.Counts, passage.Stance, passage.SourceGroup)).Select(group => group.First()).ToHashSet();
        var chosen = ordered
            .OrderByDescending(passage => passage.Passage.Id == superseding)
            .ThenByDescending(first.Contains)
            .ThenBy(ordered.IndexOf)
            .Take(most)
            .ToHashSet();
        return [.. ordered.Where(chosen.Contains)];
    }
}
