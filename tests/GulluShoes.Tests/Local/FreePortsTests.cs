using System.Net;
using System.Net.Sockets;
using GulluShoes.Local.Processes;

namespace GulluShoes.Tests.Local;

public sealed class FreePortsTests
{
    /// <summary>So many at random of so few would meet nine times in ten.</summary>
    [Fact]
    public void Nobody_is_given_a_port_that_somebody_was_given_before()
    {
        var ports = Enumerable.Range(0, 280).Select(_ => FreePorts.Next()).ToList();

        Assert.Equal(ports.Count, ports.Distinct().Count());
        Assert.All(ports, port => Assert.InRange(port, 15_000, 32_000));
    }

    [Fact]
    public void A_port_on_which_somebody_listens_is_not_free()
    {
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.Loopback, FreePorts.Next()));
        server.Listen(1);

        Assert.False(FreePorts.IsFree(((IPEndPoint)server.LocalEndPoint!).Port));
    }
}
