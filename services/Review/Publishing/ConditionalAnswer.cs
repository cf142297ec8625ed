using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Time;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Review.Publishing;

/// <summary>Answers that caches and feed readers can ask for again at little cost (RFC 9110, section 13).</summary>
internal sealed class ConditionalAnswer(IOptions<PublishingOptions> options, TimeProvider time)
{
    /// <summary>Sends the text, or 304 when the caller has it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="type">Media type.</param>
    /// <param name="body">The whole answer.</param>
    /// <param name="modified">When what it shows changed last; absent when it shows nothing.</param>
    internal async Task SendAsync(HttpContext context, string type, string body, DateTimeOffset? modified)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        if (IsKnown(context, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""), modified))
            return;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Sets the headers of this state; true: the caller has it, and 304 is the answer.</summary>
    internal bool IsKnown(HttpContext context, EntityTagHeaderValue tag, DateTimeOffset? modified)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { Public = true, MaxAge = options.Value.CacheFor };
        // To the second, so not while that second lasts: a later change in it would go unseen.
        DateTimeOffset? second = modified is { } at ? at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)) : null;
        if (second is { } shown && shown.AddSeconds(1) <= time.Now())
            headers.LastModified = shown;
        var asked = context.Request.GetTypedHeaders();
        var isKnown = asked.IfNoneMatch.Count > 0
            ? asked.IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false))
            : headers.LastModified is { } sent && asked.IfModifiedSince is { } since && sent <= since;
        if (isKnown)
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        return isKnown;
    }
}
