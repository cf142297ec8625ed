using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Tests.EndToEnd.Processes;

/// <summary>Free loopback ports, each given out once by this process.</summary>
/// <remarks>
/// They lie below the range from which the system takes the ports of outgoing connections: in that range a client that keeps trying to reach
/// a stopped process could get that process's own port.
/// </remarks>
internal static class FreePorts
{
    private const int Lowest = 10_000;
    private static readonly int Behind = FirstOutgoing();
    private static readonly HashSet<int> Given = [];

    public static int Next()
    {
        lock (Given)
        {
            for (var attempt = 0; attempt < 2_000; attempt++)
            {
                var port = Random.Shared.Next(Lowest, Behind);
                if (!Given.Contains(port) && IsFree(port))
                {
                    Given.Add(port);
                    return port;
                }
            }
        }
        throw new InvalidOperationException($"There is no free port between {Lowest} and {Behind}.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FirstOutgoing()
    {
        const string range = "/proc/sys/net/ipv4/ip_local_port_range";
        var first = File.Exists(range) ? int.Parse(File.ReadAllText(range).Split('\t', ' ')[0], CultureInfo.InvariantCulture) : 32_768;
        return first < Lowest + 2_000 ? 32_768 : first;
    }
}
