using FactCheck.Core.Claims;

namespace FactCheck.Language.Articles;

/// <summary>Look-ups in lists that are in reading order, by halving.</summary>
internal static class SpanLists
{
    /// <summary>Index of the first span that ends after the offset.</summary>
    public static int IndexOf(IReadOnlyList<TextSpan> spans, int offset)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Index of the first item that starts at the offset or after it.</summary>
    public static int IndexFrom<T>(IReadOnlyList<T> items, int offset, Func<T, TextSpan> spanOf)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(items[middle]).Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The items that lie in the span.</summary>
    public static List<T> Within<T>(IReadOnlyList<T> items, TextSpan span, Func<T, TextSpan> spanOf)
    {
        var found = new List<T>();
        for (var low = IndexFrom(items, span.Start, spanOf); low < items.Count && spanOf(items[low]).Start < span.End; low++)
            if (spanOf(items[low]).End <= span.End)
                found.Add(items[low]);
        return found;
    }
}
