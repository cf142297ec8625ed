namespace FactCheck.Core.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the query's order; at most the page size.</param>
/// <param name="NextPageToken">Empty on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string NextPageToken);

/// <summary>Where and how much of a list to read.</summary>
/// <param name="Size">At most this many items; 0 counts as <see cref="DefaultSize"/>, more than <see cref="MaxSize"/> as that.</param>
/// <param name="Token">From the previous page of an equal query; empty for the first page.</param>
public sealed record PageRequest(int Size = 0, string Token = "")
{
    /// <summary>Items of a page when the caller names no size.</summary>
    public const int DefaultSize = 50;

    /// <summary>Most items of a page; a larger size counts as this.</summary>
    public const int MaxSize = 500;

    /// <summary>The size after defaults and limits.</summary>
    public int EffectiveSize => Size <= 0 ? DefaultSize : Math.Min(Size, MaxSize);
}
