using FactCheck.Core.Identity;
using FactCheck.Hosting.Calls;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Peers;

/// <summary>What every call to another service carries: the workspace, who asks, and a deadline.</summary>
public sealed class PeerCalls(IOptions<ServiceAddressOptions> options, ServiceKey key, TimeProvider time)
{
    private const string SystemUser = "system";

    /// <summary>Options of one call.</summary>
    public CallOptions In(WorkspaceId workspace, CancellationToken cancellation) => new(
        new Metadata { { CallHeaders.Workspace, workspace.Value }, { CallHeaders.User, SystemUser }, { CallHeaders.ServiceKey, key.Value } },
        time.GetUtcNow().UtcDateTime + options.Value.Timeout, cancellation);
}
