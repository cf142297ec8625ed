using FactCheck.Core.Claims;

namespace FactCheck.Review.Console.Shared;

/// <summary>A stretch of a text to mark.</summary>
/// <param name="Span">Where, in UTF-16 code units.</param>
/// <param name="Class">How it looks.</param>
/// <param name="Href">Where it leads; null: nowhere.</param>
/// <param name="Title">What it is, for a person; null: plain.</param>
public sealed record Marking(TextSpan Span, string Class, string? Href = null, string? Title = null);

/// <summary>A stretch that is marked in one way, or not at all.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Mark">How it is marked; null: not.</param>
public readonly record struct Stretch(string Text, Marking? Mark);

/// <summary>Cuts a text into paragraphs and these where marks begin and end.</summary>
public static class MarkedText
{
    /// <summary>The paragraphs. Where marks overlap, the one that begins later wins, and among those the shorter.</summary>
    public static IReadOnlyList<IReadOnlyList<Stretch>> Cut(string text, IEnumerable<Marking> marks)
    {
        var known = marks.Where(mark => mark.Span.Start >= 0 && mark.Span.End <= text.Length && mark.Span.Start < mark.Span.End)
            .OrderByDescending(mark => mark.Span.Start).ThenBy(mark => mark.Span.End).ToList();
        var cuts = new SortedSet<int>(known.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })) { 0, text.Length };
        var paragraphs = new List<IReadOnlyList<Stretch>>();
        var current = new List<Stretch>();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var mark = known.FirstOrDefault(one => one.Span.Start <= from && to <= one.Span.End);
            var lines = text[from..to].Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    End();
                if (lines[i].Length > 0)
                    current.Add(new(lines[i], mark));
            }
        }
        End();
        return paragraphs;

        void End()
        {
            if (current.Any(stretch => !string.IsNullOrWhiteSpace(stretch.Text)))
                paragraphs.Add(current);
            current = [];
        }
    }
}
