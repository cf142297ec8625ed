using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactCheck.Tests.Service.SignIn;

/// <summary>As much of an OpenID Connect provider as the code flow with PKCE asks: it lets in, without asking, the person that the test names.</summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "console";
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge)> _codes = [];
    private WebApplication? _app;

    /// <summary>For the setting.</summary>
    public string Authority => _app!.Urls.Single();

    /// <summary>Who signs in next.</summary>
    public string Person { get; set; } = "ada.lovelace";

    /// <summary>As the provider calls them.</summary>
    public string[] Roles { get; set; } = ["newsroom-checkers"];

    private RsaSecurityKey Key => new(_rsa) { KeyId = "test" };

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Authority,
            ["authorization_endpoint"] = $"{Authority}/authorize",
            ["token_endpoint"] = $"{Authority}/token",
            ["jwks_uri"] = $"{Authority}/keys",
            ["response_types_supported"] = new[] { "code" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(Key);
            return Results.Json(new { keys = new[] { new { kty = key.Kty, n = key.N, e = key.E, kid = "test", alg = "RS256", use = "sig" } } });
        });
        _app.MapGet("/authorize", (string redirect_uri, string state, string nonce, string code_challenge) =>
        {
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (nonce, code_challenge);
            return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
        });
        _app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var (nonce, challenge) = _codes[form["code"].ToString()];
            var hash = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return hash == challenge
                ? Results.Json(new { access_token = Token(ClientId), id_token = Token(ClientId, nonce), token_type = "Bearer", expires_in = 300 })
                : Results.BadRequest();
        });
        await _app.StartAsync();
    }

    /// <summary>A token of this provider for a program.</summary>
    public string Token(string audience, string? nonce = null)
    {
        var claims = new List<Claim> { new("sub", "1"), new("preferred_username", Person) };
        claims.AddRange(Roles.Select(role => new Claim("roles", role)));
        if (nonce is not null)
            claims.Add(new("nonce", nonce));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = audience,
            Subject = new ClaimsIdentity(claims),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _rsa.Dispose();
    }
}
