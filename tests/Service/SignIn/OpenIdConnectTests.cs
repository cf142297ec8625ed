using System.Net;
using System.Net.Http.Headers;
using FactCheck.Hosting.Calls;

namespace FactCheck.Tests.Service.SignIn;

/// <summary>Who may call once an identity provider is configured.</summary>
public sealed class OpenIdConnectTests(SignInHost host) : IClassFixture<SignInHost>
{
    [Fact]
    public async Task A_person_signs_in_at_the_provider_and_comes_back_to_the_page_with_name_and_role()
    {
        using var browser = Browser();
        host.Provider.Person = "ada.lovelace";
        host.Provider.Roles = ["newsroom-checkers", "something-else"];
        using var first = await browser.GetAsync("/?mine=1"); // follows to the sign-in page
        var start = await first.Content.ReadAsStringAsync();
        Assert.Contains("/sign-in/provider?to=%2F%3Fmine%3D1", start, StringComparison.Ordinal);
        Assert.DoesNotContain("Development users", start, StringComparison.Ordinal);
        using var back = await browser.GetAsync("/sign-in/provider?to=%2F%3Fmine%3D1");
        Assert.Equal((HttpStatusCode.OK, "/?mine=1"), (back.StatusCode, back.RequestMessage!.RequestUri!.PathAndQuery));
        var page = await back.Content.ReadAsStringAsync();
        Assert.Contains("ada.lovelace", page, StringComparison.Ordinal);
        Assert.Contains("checker", page, StringComparison.Ordinal);
        Assert.DoesNotContain("something-else", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody proved who they are", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_could_be_markup_gets_nobody_in()
    {
        using var browser = Browser();
        host.Provider.Person = "<img src=x onerror=alert(1)>";
        using var back = await browser.GetAsync("/sign-in/provider?to=%2F");
        Assert.Equal("/sign-in?failed=1", back.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task The_way_back_never_leads_to_another_host(string to)
    {
        using var browser = Browser();
        host.Provider.Person = "ada.lovelace";
        using var back = await browser.GetAsync($"/sign-in/provider?to={Uri.EscapeDataString(to)}");
        Assert.Equal(host.Json.BaseAddress!.Authority, back.RequestMessage!.RequestUri!.Authority);
        Assert.Equal("/", back.RequestMessage.RequestUri.PathAndQuery);
    }

    [Fact]
    public async Task A_development_user_can_not_be_chosen()
    {
        using var browser = Browser();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "Ada Admin", ["role"] = "admin" });
        using var answer = await browser.PostAsync("/sign-in/development", form);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        using var page = await browser.GetAsync("/");
        Assert.StartsWith("/sign-in", page.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_needs_a_token_of_the_provider_and_has_its_roles()
    {
        host.Provider.Person = "import-job";
        host.Provider.Roles = ["reporter"];
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("/v1/reviewTasks"));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("/v1/reviewTasks", request => request.Headers.Add(CallHeaders.User, "ada")));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("/v1/reviewTasks", Bearer(host.Provider.Token("somebody-else"))));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/v1/reviewTasks", Bearer(host.Provider.Token(IdentityProvider.ClientId))));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync("/v1/reviewTasks/tsk-1:lease", Bearer(host.Provider.Token(IdentityProvider.ClientId)), HttpMethod.Post));
    }

    [Fact]
    public async Task A_persons_cookie_is_no_token_for_calls()
    {
        using var browser = Browser();
        host.Provider.Person = "ada.lovelace";
        (await browser.GetAsync("/sign-in/provider?to=%2F")).Dispose();
        using var call = await browser.GetAsync("/v1/reviewTasks");
        Assert.Equal(HttpStatusCode.Unauthorized, call.StatusCode);
    }

    [Fact]
    public async Task Services_know_each_other_by_their_key()
    {
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/v1/reviewTasks", request => request.Headers.Add(CallHeaders.ServiceKey, SignInHost.ServiceKey)));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("/v1/reviewTasks", request => request.Headers.Add(CallHeaders.ServiceKey, "another key of at least thirty-two")));
    }

    [Fact]
    public async Task Health_is_told_to_everybody() => Assert.Equal(HttpStatusCode.OK, await GetAsync("/health/ready"));

    private HttpClient Browser() => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Json.BaseAddress };

    private static Action<HttpRequestMessage> Bearer(string token) => request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

    private async Task<HttpStatusCode> GetAsync(string path, Action<HttpRequestMessage>? with = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (method == HttpMethod.Post)
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        with?.Invoke(request);
        using var response = await host.Json.SendAsync(request);
        return response.StatusCode;
    }
}
