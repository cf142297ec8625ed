using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>Which way of signing in speaks for a request.</summary>
public static class CallSchemes
{
    /// <summary>Chooses among the others.</summary>
    internal const string Default = "FactCheck";

    /// <summary>A development user named by headers.</summary>
    internal const string Development = "Development";

    /// <summary>A person in the console.</summary>
    public const string Cookie = "Cookie";

    /// <summary>The identity provider's page.</summary>
    public const string OpenIdConnect = "OpenIdConnect";

    /// <summary>A program with the provider's token.</summary>
    internal const string Bearer = "Bearer";

    /// <summary>Another service of this system.</summary>
    internal const string Service = "Service";

    internal static string Of(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageEndpoint>() is not null)
            return Cookie;
        if (!context.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.OpenIdConnect.IsConfigured)
            return Development;
        return context.Request.Headers.ContainsKey(CallHeaders.ServiceKey) ? Service : Bearer;
    }
}

/// <summary>The secret the services of this system share.</summary>
public sealed class ServiceKey(IOptions<SignInOptions> options)
{
    /// <summary>As configured, or random for this process.</summary>
    internal string Value { get; } = options.Value.ServiceKey ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    internal bool Matches(string value) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(value), Encoding.UTF8.GetBytes(Value));
}
