using System.Runtime.CompilerServices;
using System.Security.Claims;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Console.SignIn;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Review;

public sealed class SessionCircuitTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task What_a_page_sends_goes_through_until_its_session_ends()
    {
        var sessions = new Sessions(Options.Create(new SignInOptions()), _time);
        var handled = 0;
        var gate = new SessionCircuit(new State("mine"), sessions).CreateInboundActivityHandler(_ =>
        {
            handled++;
            return Task.CompletedTask;
        });
        var activity = (CircuitInboundActivityContext)RuntimeHelpers.GetUninitializedObject(typeof(CircuitInboundActivityContext));
        await gate(activity);
        sessions.End("another");
        await gate(activity);
        Assert.Equal(2, handled);
        sessions.End("mine");
        await gate(activity);
        Assert.Equal(2, handled);
    }

    [Fact]
    public void An_end_is_told_once_and_forgotten_when_no_cookie_can_be_good_any_more()
    {
        var options = new SignInOptions { SessionLifetime = TimeSpan.FromHours(1) };
        var sessions = new Sessions(Options.Create(options), _time);
        var (told, here) = (0, 0);
        using var subscription = sessions.OnEnd("mine", () => told++);
        sessions.EndedHere += _ => here++;
        sessions.End("mine");
        sessions.End("mine");
        sessions.EndElsewhere("other");
        Assert.Equal((1, 1), (told, here));
        _time.Advance(TimeSpan.FromHours(2));
        sessions.End("third");
        Assert.Equal((false, true), (sessions.HasEnded("mine"), sessions.HasEnded("third")));
        Assert.False(sessions.HasEnded(null));
    }

    private sealed class State(string session) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim("factcheck:session", session)], "test"))));
    }
}
