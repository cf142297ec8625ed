using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Calls;

/// <summary>Refuses a request whose caller or workspace header can't be read, before anything else sees it.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true)
            return next(context);
        // 401 is UNAUTHENTICATED to a gRPC client and itself to a JSON one.
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
