using FactCheck.Hosting.Calls;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Review.Console.Shared;

/// <summary>Who looks at the page: the same <see cref="Caller"/> that calls over gRPC have.</summary>
internal sealed class PageCaller(AuthenticationStateProvider state)
{
    internal async Task<Caller> GetAsync() => Caller.Of((await state.GetAuthenticationStateAsync()).User);
}
