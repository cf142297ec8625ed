using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>The ways to sign in: development users, or an identity provider for people (cookie), programs (token) and services (key).</summary>
internal static class SignInModule
{
    internal static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateDataAnnotations()
            .Validate(options => !options.OpenIdConnect.IsConfigured || !string.IsNullOrEmpty(options.OpenIdConnect.ClientId),
                $"{SignInOptions.Section}:OpenIdConnect:ClientId is required with an authority.")
            .Validate(options => options.OpenIdConnect.Roles.Values.All(CallerRoles.All.Contains),
                $"{SignInOptions.Section}:OpenIdConnect:Roles may lead to {string.Join(", ", CallerRoles.All)} only.")
            .ValidateOnStart();
        builder.Services.AddSingleton<ServiceKey>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Sessions>();
        builder.Services.AddAuthorization(options => options.FallbackPolicy = null);
        var settings = builder.Configuration.GetSection(SignInOptions.Section).Get<SignInOptions>() ?? new();
        builder.Services.AddDataProtection().SetApplicationName("FactCheck");
        // Says at each first start that keys on a disk are not encrypted: whoever reads that disk reads the data itself.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeepKeys>();
        builder.Services.AddOptions<CookieAuthenticationOptions>(CallSchemes.Cookie)
            .Configure<IOptions<SignInOptions>>((cookie, options) => cookie.ExpireTimeSpan = options.Value.SessionLifetime);
        var schemes = builder.Services.AddAuthentication(CallSchemes.Default)
            .AddPolicyScheme(CallSchemes.Default, null, options => options.ForwardDefaultSelector = CallSchemes.Of)
            .AddScheme<AuthenticationSchemeOptions, DevelopmentAuthentication>(CallSchemes.Development, null)
            .AddCookie(CallSchemes.Cookie, Configure);
        if (settings.OpenIdConnect.IsConfigured)
            schemes.AddProvider(settings.OpenIdConnect);
    }

    private static void AddProvider(this AuthenticationBuilder schemes, OpenIdConnectSettings settings) => schemes
        .AddScheme<AuthenticationSchemeOptions, ServiceAuthentication>(CallSchemes.Service, null)
        .AddJwtBearer(CallSchemes.Bearer, options =>
        {
            options.Authority = settings.Authority;
            options.Audience = settings.Audience ?? settings.ClientId;
            options.RequireHttpsMetadata = settings.RequireHttps;
            options.MapInboundClaims = false;
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    context.Principal = TokenCaller.ToPrincipal(context.Principal!, settings, CallSchemes.Bearer);
                    if (context.Principal is null)
                        context.Fail("The token names nobody that this system can know.");
                    return Task.CompletedTask;
                },
            };
        })
        .AddOpenIdConnect(CallSchemes.OpenIdConnect, options =>
        {
            options.Authority = settings.Authority;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.RequireHttpsMetadata = settings.RequireHttps;
            options.ResponseType = "code";
            options.ResponseMode = "query"; // a form posted by the provider would need a cookie that other sites may send
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SignInScheme = CallSchemes.Cookie;
            options.CallbackPath = "/sign-in/callback";
            options.SignedOutCallbackPath = "/sign-out/callback";
            // The way back is a navigation, which Lax cookies survive; None would need https even on one's own machine.
            options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                options.Scope.Add(scope);
            options.Events = new OpenIdConnectEvents
            {
                OnTokenValidated = context =>
                {
                    context.Principal = TokenCaller.ToPrincipal(context.Principal!, settings, CallSchemes.Cookie);
                    if (context.Principal is null)
                        context.Fail("The token names nobody that this system can know.");
                    return Task.CompletedTask;
                },
                OnRemoteFailure = context =>
                {
                    context.Response.Redirect("/sign-in?failed=1");
                    context.HandleResponse();
                    return Task.CompletedTask;
                },
            };
        });

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "factcheck";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax; // the way back from a provider is a navigation from another site
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/not-allowed";
        options.ReturnUrlParameter = "to";
        options.Events.OnSigningIn = context =>
        {
            Sessions.Begin(context.Principal!);
            return Task.CompletedTask;
        };
        options.Events.OnSigningOut = context =>
        {
            if (Sessions.IdOf(context.HttpContext.User) is { } session)
                SessionsOf(context.HttpContext).End(session);
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = context =>
        {
            if (SessionsOf(context.HttpContext).HasEnded(Sessions.IdOf(context.Principal!)))
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    private static Sessions SessionsOf(HttpContext context) => context.RequestServices.GetRequiredService<Sessions>();

    private sealed class KeepKeys(IOptions<SignInOptions> options, ILoggerFactory logger) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions keys)
        {
            if (!string.IsNullOrEmpty(options.Value.KeysFolder))
                keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(options.Value.KeysFolder), logger);
        }
    }
}
