using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FactCheck.Hosting.Endpoints;

/// <summary>The addresses this host listens on, known once it has started.</summary>
public sealed class HostAddresses(IServer server)
{
    /// <summary>JSON, health, OpenAPI and pages.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri Http => At(0);

    /// <summary>gRPC.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri Grpc => At(1);

    private Uri At(int index)
    {
        // Kestrel lists them in the order they were bound; 0.0.0.0 is an address to listen on, not to call.
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.ToArray() ?? [];
        return addresses.Length > index
            ? new Uri(addresses[index].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "[::1]", StringComparison.Ordinal))
            : throw new InvalidOperationException("The host does not listen yet.");
    }
}
