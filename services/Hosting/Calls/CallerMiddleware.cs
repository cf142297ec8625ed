using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Calls;

/// <summary>Refuses a request whose caller or workspace header can't be read, before anything else sees it.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Pages send people to sign in instead; health and pages like it say nothing about anybody.
        if (context.User.Identity?.IsAuthenticated == true || context.GetEndpoint()?.Metadata is { } metadata
            && (metadata.GetMetadata<PageEndpoint>() is not null || metadata.GetMetadata<IAllowAnonymous>() is not null))
        {
            return next(context);
        }
        // 401 is UNAUTHENTICATED to a gRPC client and itself to a JSON one.
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
