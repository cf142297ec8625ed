using System.Security.Claims;
using FactCheck.Core.Identity;

namespace FactCheck.Hosting.Calls;

/// <summary>Who a token of the identity provider is to this system.</summary>
internal static class TokenCaller
{
    /// <summary>The person with our roles; null when the token has no name that can stand in an audit trail.</summary>
    internal static ClaimsPrincipal? ToPrincipal(ClaimsPrincipal token, OpenIdConnectSettings settings, string scheme)
    {
        var name = token.FindFirstValue(settings.NameClaim) ?? token.FindFirstValue("sub");
        var workspace = settings.WorkspaceClaim is { } claim ? token.FindFirstValue(claim) : WorkspaceId.Default.Value;
        if (name is null || !CallerNames.IsName(name) || workspace is null || !CallerNames.IsWorkspace(workspace))
            return null;
        return new Caller(name, new WorkspaceId(workspace), RolesOf(token, settings), IsDevelopment: false).ToPrincipal(scheme);
    }

    private static HashSet<string> RolesOf(ClaimsPrincipal token, OpenIdConnectSettings settings) =>
    [
        .. token.FindAll(settings.RoleClaim)
            .Select(role => settings.Roles.TryGetValue(role.Value, out var ours) ? ours : role.Value)
            .Where(CallerRoles.All.Contains),
    ];
}
