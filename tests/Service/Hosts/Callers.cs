using FactCheck.Hosting.Calls;
using Grpc.Core;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>On whose behalf tests call.</summary>
internal static class Callers
{
    /// <summary>Headers by which a call is made in a workspace of its own, so that tests share a host and not their records.</summary>
    public static Metadata In(string workspace, string? user = null, string? roles = null)
    {
        var headers = new Metadata { { CallHeaders.Workspace, workspace } };
        if (user is not null)
            headers.Add(CallHeaders.User, user);
        if (roles is not null)
            headers.Add(CallHeaders.Roles, roles);
        return headers;
    }
}
