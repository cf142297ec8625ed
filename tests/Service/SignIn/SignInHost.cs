using FactCheck.Review;
using FactCheck.Tests.Service.Hosts;

namespace FactCheck.Tests.Service.SignIn;

/// <summary>Review with an identity provider.</summary>
public sealed class SignInHost : ServiceHost<ReviewOptions>
{
    /// <summary>What the services of this system share.</summary>
    public const string ServiceKey = "a key of at least thirty-two letters";

    public IdentityProvider Provider { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await Provider.StartAsync();
        Settings["Authentication:OpenIdConnect:Authority"] = Provider.Authority;
        Settings["Authentication:OpenIdConnect:ClientId"] = IdentityProvider.ClientId;
        Settings["Authentication:OpenIdConnect:RequireHttps"] = "false";
        Settings["Authentication:OpenIdConnect:Roles:newsroom-checkers"] = "checker";
        Settings["Authentication:ServiceKey"] = ServiceKey;
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
