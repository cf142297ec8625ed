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
    public CallOptions In(WorkspaceId workspace, CancellationToken cancellation) => Of(workspace, time.GetUtcNow().UtcDateTime + options.Value.Timeout, cancellation);

    /// <summary>Options of a stream, which the other service ends, or the cancellation.</summary>
    public CallOptions StreamIn(WorkspaceId workspace, CancellationToken cancellation) => Of(workspace, deadline: null, cancellation);

    private CallOptions Of(WorkspaceId workspace, DateTime? deadline, CancellationToken cancellation) => new(
        new Metadata { { CallHeaders.Workspace, workspace.Value }, { CallHeaders.User, SystemUser }, { CallHeaders.ServiceKey, key.Value } },
        deadline, cancellation);
}
