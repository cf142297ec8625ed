using System.ComponentModel.DataAnnotations;

namespace FactCheck.Hosting.Calls;

/// <summary>How people and programs prove who they are. Section <c>Authentication</c>; environment <c>FACTCHECK_AUTHENTICATION__…</c>.</summary>
/// <remarks>Without <see cref="OpenIdConnect"/> nobody does: every caller is a development user, and pages and logs say so.</remarks>
public sealed class SignInOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Authentication";

    /// <summary>The identity provider; its authority absent: development users.</summary>
    public OpenIdConnectSettings OpenIdConnect { get; set; } = new();

    /// <summary>How long a person stays signed in to the console without using it. Default 10 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(10);

    /// <summary>
    /// Folder of the keys that protect cookies and forms; shared by every replica of a service, else a person is signed out when another
    /// replica answers. Absent: where the system puts them, which a container forgets.
    /// </summary>
    public string? KeysFolder { get; set; }

    /// <summary>
    /// Secret, at least 32 characters, by which the services of one system know each other's calls; used with an identity provider only.
    /// Absent: a random one, which is right for one process alone and leaves services of several refused.
    /// </summary>
    [MinLength(32)]
    public string? ServiceKey { get; set; }
}

/// <summary>An OpenID Connect provider.</summary>
public sealed class OpenIdConnectSettings
{
    /// <summary>Address of the provider, below which <c>/.well-known/openid-configuration</c> is; absent: no sign-in.</summary>
    public string? Authority { get; set; }

    /// <summary>The console's id at the provider; required with an authority.</summary>
    public string? ClientId { get; set; }

    /// <summary>The console's secret; absent for a public client, which PKCE protects alone.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The audience that tokens of API callers must name. Absent: the client id.</summary>
    public string? Audience { get; set; }

    /// <summary>Scopes asked for beside <c>openid</c> and <c>profile</c>, with spaces between. Default none.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>The token's claim that names the person in the audit trail. Default <c>preferred_username</c>; must be unique at the provider.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>The token's claim that lists roles. Default <c>roles</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>From the provider's role to ours (reporter, checker, editor, admin). A role that is not here and not one of ours gives nothing.</summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The token's claim that names the workspace. Absent: everybody works in the default one.</summary>
    public string? WorkspaceClaim { get; set; }

    /// <summary>Whether the provider must be reached over https. Default true; false for a provider on this machine.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Whether a provider is configured.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(Authority);
}
