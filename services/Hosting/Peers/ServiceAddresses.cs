using FactCheck.Hosting.Endpoints;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Peers;

/// <summary>Looks addresses up when they are first needed, since this process's own is known only once it listens.</summary>
internal sealed class ServiceAddresses(IOptions<ServiceAddressOptions> options, HostAddresses self)
{
    internal Uri this[Peer peer] => options.Value[peer] == ServiceAddressOptions.Self ? self.Grpc : new Uri(options.Value[peer]!);
}
