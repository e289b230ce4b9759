using System.Globalization;
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

    private const int Attempts = 100;
    private static readonly List<FileStream> _taken = [];

    /// <summary>A port that nobody listened on a moment ago, and that no other process of this program was given and still runs. A stranger may take it before you do: be ready to try again.</summary>
    public static int Next()
    {
        var port = Free();
        // Where no mark can be left at all, the port is as good as a guess.
        for (var attempt = 0; attempt < Attempts && !TryTake(port); attempt++)
        {
            port = Free();
        }

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

    private static int Free()
    {
        int port;
        do
        {
            port = Random.Shared.Next(First, Last + 1);
        }
        while (!IsFree(port));
        return port;
    }

    /// <summary>A file that only one process can hold open, until it ends: between being given a port and listening on it, an app takes seconds to start.</summary>
    private static bool TryTake(int port)
    {
        try
        {
            var mark = new FileStream(
                Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"gullushoes-port-{port}")), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            lock (_taken)
            {
                _taken.Add(mark);
            }

            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
