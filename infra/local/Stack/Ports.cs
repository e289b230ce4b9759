using System.Globalization;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Stack;

/// <summary>Which port each part listens on.</summary>
internal sealed class Ports(OutsideSettings settings, bool anyFree)
{
    private const int Highest = 65535;

    /// <summary>The portal is what people bookmark: it never moves by itself.</summary>
    public int Portal() => anyFree ? FreePorts.Next() : Free("Local:PortalPort", Wish("Local:PortalPort") ?? 7071, "--port");

    public int Postgres() => Inner("Local:PostgresPort", 7072);

    public int AzuriteBlobs() => Inner("Local:AzuriteBlobPort", 7073);

    public int AzuriteQueues() => Inner("Local:AzuriteQueuePort", 7074);

    public int Simulator() => Inner("Local:SimulatorPort", 7075);

    /// <summary>Nobody types these: a busy one gives way to a free one, unless it was asked for.</summary>
    private int Inner(string name, int standard)
    {
        if (anyFree)
        {
            return FreePorts.Next();
        }

        return Wish(name) is { } wish ? Free(name, wish, $"--{name}=")
            : FreePorts.IsFree(standard) ? standard
            : FreePorts.Next();
    }

    private static int Free(string name, int port, string how)
    {
        if (port == 0)
        {
            return FreePorts.Next();
        }

        var another = how.EndsWith('=') ? $"{how}{FreePorts.Next()}" : $"{how} {FreePorts.Next()}";
        return FreePorts.IsFree(port)
            ? port
            : throw new LocalException($"{port} numaralı port ({name}) dolu, başka bir program kullanıyor: onu kapatın ya da örneğin {another} ile başka bir port seçin.");
    }

    private int? Wish(string name)
    {
        if (settings[name] is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= Highest
            ? port
            : throw new LocalException($"{name} bir port numarası olmalı (0–{Highest}), \"{text}\" değil.");
    }
}
