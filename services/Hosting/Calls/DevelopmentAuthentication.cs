using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using FactCheck.Core.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>The embedded default: every call is by a development user with all roles, marked as such.</summary>
internal sealed partial class DevelopmentAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "Development";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var name = Header(CallHeaders.User, "development", Name());
        var workspace = Header(CallHeaders.Workspace, WorkspaceId.Default.Value, Workspace());
        if (name is null || workspace is null)
            return Task.FromResult(AuthenticateResult.Fail("A caller or workspace header is malformed."));
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.Name, name),
                new(Caller.WorkspaceClaim, workspace),
                new(Caller.DevelopmentClaim, "true"),
                .. CallerRoles.All.Select(role => new Claim(ClaimTypes.Role, role)),
            ], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName)));
    }

    private string? Header(string name, string absent, Regex form)
    {
        var value = Request.Headers[name].ToString();
        return value.Length == 0 ? absent : form.IsMatch(value) ? value : null;
    }

    // Names become audit entries and parts of ids: nothing that could be mistaken for markup, a path or a line of a log.
    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} ._@-]{0,63}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Workspace();
}
