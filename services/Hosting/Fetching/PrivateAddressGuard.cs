using System.Net;
using System.Net.Sockets;
using FactCheck.Core.Errors;

namespace FactCheck.Hosting.Fetching;

/// <summary>Keeps outgoing requests away from everything that is not a public address, however it is spelled, resolved or redirected.</summary>
/// <param name="isPublic">Which addresses are public; absent: those that the registries say are reachable from everywhere.</param>
public sealed class PrivateAddressGuard(Func<IPAddress, bool>? isPublic = null)
{
    // IANA special-purpose address registries (RFC 6890 and updates): everything there that is not globally reachable.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of IPv6 only 2000::/3 is given out for addresses reachable from everywhere.
            "::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Whether a fetch may connect to this address. IPv4 inside IPv6 (mapped, or 64:ff9b::/96) is looked at as IPv4.</summary>
    public bool IsPublic(IPAddress address)
    {
        if (isPublic is not null)
            return isPublic(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(plain))
            plain = new IPAddress(plain.GetAddressBytes().AsSpan(12));
        return !NotPublic.Any(network => network.Contains(plain));
    }

    /// <summary>Connects to the host's first address, after looking at every one: a name with one private address is refused.</summary>
    /// <remarks>The connection goes to the address looked at, so a name that answers differently the second time gains nothing.</remarks>
    /// <exception cref="NotAllowedException">The host has an address that is not public.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint endpoint, CancellationToken cancellation)
    {
        var addresses = await ResolveAsync(endpoint.Host, cancellation);
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

    /// <summary>The host's addresses, all of them public.</summary>
    /// <param name="host">A name or an address, without brackets.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    /// <exception cref="NotAllowedException">The host has an address that is not public, or none.</exception>
    /// <exception cref="SocketException">The name can't be looked up.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        // An address is looked at as it is: the resolver throws at some, 0.0.0.0 among them.
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation);
        return addresses.Length > 0 && addresses.All(IsPublic) ? addresses : throw new NotAllowedException("The address is not public.");
    }

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
}
