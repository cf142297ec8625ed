using System.Security.Claims;
using FactCheck.Core.Identity;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Calls;

/// <summary>Who calls, in which workspace, with which roles: the one place that knows.</summary>
/// <param name="Name">The person or program.</param>
/// <param name="Workspace">The tenant the call is about.</param>
/// <param name="Roles">Of <see cref="CallerRoles"/>.</param>
/// <param name="IsDevelopment">True: nobody proved who they are; pages and logs say so.</param>
public sealed record Caller(string Name, WorkspaceId Workspace, IReadOnlySet<string> Roles, bool IsDevelopment)
{
    /// <summary>The caller of this gRPC or JSON call.</summary>
    public static Caller Of(ServerCallContext context) => Of(context.GetHttpContext());

    /// <summary>The caller of this request.</summary>
    public static Caller Of(HttpContext context) => Of(context.User);

    /// <summary>The caller that this signed-in user is.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Caller Of(ClaimsPrincipal user)
    {
        return new(
            user.Identity?.Name ?? throw new InvalidOperationException("The request is not authenticated."),
            new WorkspaceId(user.FindFirstValue(WorkspaceClaim) ?? WorkspaceId.Default.Value),
            user.FindAll(ClaimTypes.Role).Select(role => role.Value).ToHashSet(StringComparer.Ordinal),
            user.HasClaim(DevelopmentClaim, "true"));
    }

    /// <summary>Whether the caller has the role.</summary>
    public bool Is(string role) => Roles.Contains(role);

    /// <summary>The caller as a signed-in user.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.Name, Name),
            new(WorkspaceClaim, Workspace.Value),
            new(DevelopmentClaim, IsDevelopment ? "true" : "false"),
            .. Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ], scheme));

    internal const string WorkspaceClaim = "factcheck:workspace";
    internal const string DevelopmentClaim = "factcheck:development";
}

/// <summary>What a caller may be.</summary>
public static class CallerRoles
{
    /// <summary>Submits documents and reads.</summary>
    public const string Reporter = "reporter";

    /// <summary>Works the queue.</summary>
    public const string Checker = "checker";

    /// <summary>Approves and publishes.</summary>
    public const string Editor = "editor";

    /// <summary>Runs the system: dead letters.</summary>
    public const string Admin = "admin";

    /// <summary>Any of them, as pages ask for it: who has none of our roles reads nothing.</summary>
    public const string Any = $"{Reporter},{Checker},{Editor},{Admin}";

    /// <summary>All of them: what the development user has.</summary>
    public static IReadOnlyList<string> All { get; } = [Reporter, Checker, Editor, Admin];
}
