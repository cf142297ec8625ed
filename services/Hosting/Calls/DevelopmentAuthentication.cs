using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>The embedded default: every call is by the development user that its headers name, marked as such.</summary>
internal sealed class DevelopmentAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        CallerNames.FromHeaders(Request.Headers, absentName: "development") is { } caller
            ? AuthenticateResult.Success(new(caller.ToPrincipal(Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("A caller, workspace or roles header is malformed."));
}

/// <summary>Other services of this system, when an identity provider is configured: known by the key they share.</summary>
internal sealed class ServiceAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ServiceKey key)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        key.Matches(Request.Headers[CallHeaders.ServiceKey].ToString()) && CallerNames.FromHeaders(Request.Headers, absentName: "system") is { } caller
            ? AuthenticateResult.Success(new((caller with { IsDevelopment = false }).ToPrincipal(Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("The service key is not this system's."));
}
