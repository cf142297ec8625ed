using FactCheck.Core.Errors;
using FactCheck.Core.Paging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>Turns what a list call asks for into a page within the limits.</summary>
public sealed class PageLimits(IOptions<CallLimits> limits)
{
    /// <summary>The page asked for: without a size the default one, at most the largest.</summary>
    /// <exception cref="InvalidRequestException">The size is negative.</exception>
    public PageRequest Page(int size, string token) => size switch
    {
        < 0 => throw new InvalidRequestException("page_size", "is negative."),
        0 => new PageRequest(limits.Value.DefaultPageSize, token),
        _ => new PageRequest(Math.Min(size, limits.Value.MaxPageSize), token),
    };
}
