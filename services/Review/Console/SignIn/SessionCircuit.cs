using FactCheck.Hosting.Calls;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Review.Console.SignIn;

/// <summary>Lets nothing through that comes from a page whose person has signed out, in another tab or elsewhere.</summary>
internal sealed class SessionCircuit(AuthenticationStateProvider state, Sessions sessions) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        var user = (await state.GetAuthenticationStateAsync()).User;
        if (!sessions.HasEnded(Sessions.IdOf(user)))
            await next(context);
    };
}
