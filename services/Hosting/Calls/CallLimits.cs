using System.ComponentModel.DataAnnotations;
using FactCheck.Core.Paging;

namespace FactCheck.Hosting.Calls;

/// <summary>Limits of every call. Section <c>Limits</c>; environment <c>FACTCHECK_LIMITS__…</c>.</summary>
public sealed class CallLimits
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Limits";

    /// <summary>Largest request in bytes, gRPC or JSON; a larger one is refused unread. Default 8 MiB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaxMessageBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Items of a page when the caller names no size. Default 50.</summary>
    [Range(1, PageRequest.MaxSize)]
    public int DefaultPageSize { get; set; } = PageRequest.DefaultSize;

    /// <summary>Most items of a page; a larger size counts as this. Default 500, which is also the most the stores give.</summary>
    [Range(1, PageRequest.MaxSize)]
    public int MaxPageSize { get; set; } = PageRequest.MaxSize;

    /// <summary>Longest a unary call may take when the caller names no deadline; then DEADLINE_EXCEEDED. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan DefaultDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest a stream may stay open when the caller names no deadline; then DEADLINE_EXCEEDED. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan StreamDeadline { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the answer to a <c>request_id</c> is kept; after that the same id is a new request. Default 24 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan RequestIdLifetime { get; set; } = TimeSpan.FromHours(24);
}
