using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Hosting.Calls;
using FactCheck.Tests.Service.Hosts;

namespace FactCheck.Tests.Service.SignIn;

/// <summary>Development users: chosen on a page, or named by headers.</summary>
public sealed partial class DevelopmentSignInTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    [Fact]
    public async Task A_person_is_chosen_by_a_form_with_its_token_only()
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Json.BaseAddress };
        using var first = await browser.GetAsync("/");
        var start = await first.Content.ReadAsStringAsync();
        Assert.Contains("Nobody proves who they are here", start, StringComparison.Ordinal);
        using var forged = await browser.PostAsync("/sign-in/development", Form(token: null));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var signedIn = await browser.PostAsync("/sign-in/development", Form(Token().Match(start).Groups[1].Value));
        Assert.Equal((HttpStatusCode.OK, "/"), (signedIn.StatusCode, signedIn.RequestMessage!.RequestUri!.PathAndQuery));
        Assert.Contains("Chen Checker", await signedIn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_allow_no_script_but_their_own_files_and_no_frame()
    {
        using var page = await host.Json.GetAsync("/sign-in");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineScript(), await page.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Headers_name_roles_and_malformed_ones_are_refused()
    {
        Assert.Equal(HttpStatusCode.OK, await ListAsync("checker, editor"));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync("emperor"));
    }

    private async Task<HttpStatusCode> ListAsync(string roles)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/reviewTasks");
        request.Headers.Add(CallHeaders.Roles, roles);
        using var response = await host.Json.SendAsync(request);
        return response.StatusCode;
    }

    private static FormUrlEncodedContent Form(string? token)
    {
        var fields = new Dictionary<string, string> { ["name"] = "Chen Checker", ["role"] = "checker", ["to"] = "/" };
        if (token is not null)
            fields["__RequestVerificationToken"] = WebUtility.HtmlDecode(token);
        return new(fields);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<script(?![^>]*src=)|\\son[a-z]+=\"", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();
}
