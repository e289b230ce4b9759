using System.Net;
using System.Net.Sockets;

namespace GulluShoes.Local.Processes;

/// <summary>TCP ports of 127.0.0.1.</summary>
public static class FreePorts
{
    // Below what systems give to outgoing connections (Linux from 32768, others from 49152: https://en.wikipedia.org/wiki/Ephemeral_port),
    // so that while a server restarts no connection of anybody, not even one that asks for the server itself, sits down on its port.
    private const int First = 15_000;
    private const int Last = 32_000;

    /// <summary>A port that nobody listened on a moment ago. Somebody may take it before you do: be ready to try again.</summary>
    public static int Next()
    {
        int port;
        do
        {
            port = Random.Shared.Next(First, Last + 1);
        }
        while (!IsFree(port));
        return port;
    }

    /// <summary>True when a server could listen there now.</summary>
    public static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            probe.Listen(1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
