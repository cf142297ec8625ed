using FactCheck.Core.Verification;
using FactCheck.Language.Sentences;
using FactCheck.Language.Times;

namespace FactCheck.Verification.Judging;

/// <summary>Finds what was published after the as-of date and changes the answer.</summary>
internal static class SupersedingFinder
{
    /// <summary>A vaguer passage does not overturn a verdict.</summary>
    private const double LeastStrength = 0.5;

    /// <summary>
    /// Of the later passages that speak against the verdict, those of the stance or figure that most sources give, and of them the earliest;
    /// null when none does. Passages of the claim's own document and claimant are asked too: who corrects oneself is believed.
    /// </summary>
    public static Superseding? Find(Verdict verdict, IReadOnlyList<JudgedPassage> passages, DateTimeOffset asOf)
    {
        var changing = passages
            .Where(passage => passage.Passage.PublishedAt > asOf && passage.Judgement.Strength >= LeastStrength && Changes(verdict, passage.Stance))
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

    private static bool Changes(Verdict verdict, Stance later) => verdict switch
    {
        Verdict.Supported => later == Stance.Refutes,
        Verdict.Refuted => later == Stance.Supports,
        _ => later != Stance.Neutral,
    };

    private static string Why(JudgedPassage passage)
    {
        var day = FigureText.Date(SaidOn(passage));
        return passage.Judgement.Figure is null
            ? $"a later report ({day}): {passage.Judgement.Why}"
            : $"{FigureText.Of(passage)} ({day}) replaces the claim's figure: {passage.Judgement.Why}";
    }

    /// <summary>The day the sentence of the figure names, when it is within the week before publication; else the day of publication.</summary>
    private static DateOnly SaidOn(JudgedPassage passage)
    {
        var text = passage.Passage.Text;
        var published = DateOnly.FromDateTime(passage.Passage.PublishedAt!.Value.UtcDateTime);
        var sentence = SentenceSplitter.Split(text).FirstOrDefault(span => passage.Judgement.Figure is { } figure && span.Contains(figure.Span));
        return TimeReader.Read(text, published)
            .Where(time => sentence.Length > 0 && sentence.Contains(time.Span) && time.Resolved is { } days && days.First == days.Last
                && days.Last <= published && days.Last.AddDays(7) > published)
            .Select(time => time.Resolved!.Value.Last)
            .DefaultIfEmpty(published)
            .Max();
    }
}
