using FactCheck.Core.Identity;
using FactCheck.Hosting.Calls;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Console.SignIn;

/// <summary>Sets and takes away the cookie. Forms only, each with its antiforgery token.</summary>
internal static class SignInEndpoints
{
    internal static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithMetadata(PageEndpoint.Instance).AllowAnonymous().ExcludeFromDescription();
        group.MapPost("/sign-in/development", SignInAsync);
        group.MapGet("/sign-in/provider", Challenge);
        group.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IOptions<SignInOptions> options,
        [FromForm] string name, [FromForm] string role, [FromForm] string? to)
    {
        if (options.Value.OpenIdConnect.IsConfigured)
            return Results.NotFound();
        if (!CallerNames.IsName(name) || DevelopmentUsers.RolesOf(role) is not { } roles)
            return Results.LocalRedirect("/sign-in?failed=1");
        var caller = new Caller(name, WorkspaceId.Default, roles, IsDevelopment: true);
        await context.SignInAsync(CallSchemes.Cookie, caller.ToPrincipal(CallSchemes.Cookie));
        return Results.LocalRedirect(Local(to));
    }

    private static IResult Challenge(IOptions<SignInOptions> options, string? to) => options.Value.OpenIdConnect.IsConfigured
        ? Results.Challenge(new AuthenticationProperties { RedirectUri = Local(to) }, [CallSchemes.OpenIdConnect])
        : Results.NotFound();

    private static async Task<IResult> SignOutAsync(HttpContext context, IOptions<SignInOptions> options, [FromForm] string? to)
    {
        await context.SignOutAsync(CallSchemes.Cookie);
        return options.Value.OpenIdConnect.IsConfigured
            ? Results.SignOut(new AuthenticationProperties { RedirectUri = "/sign-in" }, [CallSchemes.OpenIdConnect])
            : Results.LocalRedirect(to is null ? "/sign-in" : Local(to));
    }

    // "//elsewhere" and "/\elsewhere" are addresses of other hosts.
    internal static string Local(string? to) =>
        to is ['/', ..] && (to.Length == 1 || to[1] is not ('/' or '\\')) && !to.Any(char.IsControl) ? to : "/";
}
