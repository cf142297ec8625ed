using System.Net;
using System.Net.Sockets;
using FactCheck.Core.Errors;

namespace FactCheck.Ingestion.Fetching;

/// <summary>Keeps fetches away from everything that is not a public address, however it is spelled, resolved or redirected.</summary>
internal sealed class PrivateAddressGuard
{
    // IANA special-purpose address registries (RFC 6890 and updates): everything there that is not globally reachable.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10",
            "fec0::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Whether a fetch may connect to this address. IPv4 inside IPv6 (mapped, or 64:ff9b::/96) is looked at as IPv4.</summary>
    internal bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(plain))
            plain = new IPAddress(plain.GetAddressBytes().AsSpan(12));
        return !NotPublic.Any(network => network.Contains(plain));
    }

    /// <summary>Connects to the host's first address, after looking at every one: a name with one private address is refused.</summary>
    /// <remarks>The connection goes to the address looked at, so a name that answers differently the second time gains nothing.</remarks>
    /// <exception cref="NotAllowedException">The host has an address that is not public.</exception>
    internal async ValueTask<Stream> ConnectAsync(DnsEndPoint endpoint, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(endpoint.Host, cancellation);
        if (addresses.Length == 0 || !addresses.All(IsPublic))
            throw new NotAllowedException("The address to fetch is not public.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endpoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
}
